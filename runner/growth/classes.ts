/** Which classes of growth a series is consistent with. Pure. */
import { localSlopes, logGap, type Sample, slope, trendAgainst } from './trend.ts';

export interface GrowthClass {
  /** With `n` for the size: `O(n log n)`. */
  readonly text: string;
  at(n: number): number;
}

const log = (n: number) => Math.log2(Math.max(2, n));

/** From slow to fast growth. */
export const CLASSES: readonly GrowthClass[] = [
  { text: 'O(1)', at: () => 1 },
  { text: 'O(log n)', at: log },
  { text: 'O(sqrt n)', at: Math.sqrt },
  { text: 'O(n)', at: (n) => n },
  { text: 'O(n log n)', at: (n) => n * log(n) },
  { text: 'O(n^1.5)', at: (n) => n ** 1.5 },
  { text: 'O(n^2)', at: (n) => n ** 2 },
  { text: 'O(n^2 log n)', at: (n) => n ** 2 * log(n) },
  { text: 'O(n^3)', at: (n) => n ** 3 },
  { text: 'O(2^n)', at: (n) => 2 ** n },
  { text: 'O(n!)', at: factorial },
];

/** Index of the first class that outgrows every power. */
export const EXPONENTIAL = CLASSES.findIndex(({ text }) => text === 'O(2^n)');

/**
 * How much of the gap to the next logarithm a trend may use up before it counts as growth of its own. At n = 4 096
 * and above the trends of linear and of n log n code do not overlap; the middle lies at one half.
 */
const TOLERANCE = 0.65;

/** How many of the largest points a trend is taken over. */
const TOP = 5;

/** The points that decide: the largest ones; small ones are ruled by constants. */
export function topOf<T extends Sample>(points: readonly T[]): readonly T[] {
  const large = points.filter(({ scale }) => scale >= 64);
  return (large.length >= 3 ? large : points).slice(-TOP);
}

export function toleranceOver(scales: readonly number[]): number {
  return TOLERANCE * logGap(scales);
}

export interface Classified {
  /** Index into `CLASSES` of the class that fits best. */
  readonly best: number;
  /** All that are not excluded, best first. */
  readonly consistent: readonly number[];
}

/** @returns `undefined` with fewer than three points */
export function classify(points: readonly Sample[]): Classified | undefined {
  if (points.length < 3) return undefined;
  if (isExponential(points)) return classifyExponential(points);
  const top = topOf(points);
  const tolerance = toleranceOver(top.map(({ scale }) => scale));
  const fits = CLASSES.slice(0, EXPONENTIAL)
    .map(({ at }, index) => ({ index, off: Math.abs(trendAgainst(top, at) ?? Infinity) }))
    .sort((a, b) => a.off - b.off);
  const best = fits[0]?.index ?? 0;
  const consistent = fits.filter(({ off, index }) => off <= tolerance || index === best).map(({ index }) => index);
  return { best, consistent };
}

/** Steeper than any power, and steeper still at each step: doubling the size more than doubles the exponent. */
function isExponential(points: readonly Sample[]): boolean {
  const largest = points.at(-1)?.scale ?? 0;
  if (largest > 64) return false;
  const slopes = localSlopes(points.slice(-6));
  return (slopes.at(-1) ?? 0) > 4 || ((slopes.at(-1) ?? 0) > 3 && (slopes.at(-1) ?? 0) > 1.5 * (slopes[0] ?? 0));
}

/** By the factor for each further unit of n: constant for a power of two, growing with n for a factorial. */
function classifyExponential(points: readonly Sample[]): Classified {
  const factors = points.slice(1).map((point, at) => {
    const before = points[at] as Sample;
    return { scale: point.scale, cost: (point.cost / before.cost) ** (1 / (point.scale - before.scale)) };
  });
  const isFactorial = (slope(factors.slice(-4)) ?? 0) > 0.5;
  const best = isFactorial ? EXPONENTIAL + 1 : EXPONENTIAL;
  return { best, consistent: [best] };
}

function factorial(n: number): number {
  let product = 1;
  for (let factor = 2; factor <= n && product < Infinity; factor++) product *= factor;
  return product;
}
