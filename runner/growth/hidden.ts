/** Cost that counting does not see: regular expressions, long numbers, long texts. Told by CPU time, and only by it. Pure. */
import type { Bound } from './bound.ts';
import { CLASSES, EXPONENTIAL } from './classes.ts';
import type { CountSeries, Ladder } from './count.ts';
import { localSlopes, type Sample, slope, trendAgainst } from './trend.ts';

/** The plain code against the clock, at sizes at which its steps are known. */
export interface TimedSeries {
  readonly ladder: Ladder;
  readonly points: readonly TimedPoint[];
  /** The counts that made it suspicious. */
  readonly counted: CountSeries;
}

export interface TimedPoint {
  readonly scale: number;
  readonly sizes: Readonly<Record<string, number>>;
  readonly steps: number;
  /** CPU time of one call, in milliseconds: the least of several rounds. */
  readonly cpuMs: number;
  /** The same of the kata's reference, measured in turn with it. */
  readonly referenceMs?: number;
}

/** How fast CPU time may outgrow the steps: caches and garbage collection bend linear code upwards by 0.2 to 0.4. */
const RISE = 0.5;

/** How fast what is known to hide cost may outgrow its budget, and the reference: n^2 outgrows n^1.5 by 0.5. */
const RISE_BEYOND = 0.35;

/** The counted run tells it roughly, for nothing: from this on it is worth measuring. */
const SUSPICION = 0.2;

/** CPU time of a call is worth reading from here on, in milliseconds: below, compiling and interrupts rule it. */
const READABLE_MS = 0.15;

/**
 * By how much the CPU time of the counted run outgrows its steps at the largest sizes; 0 when that is not worth a look.
 * Where a text has more characters than there were steps, a run so short says nothing, and whatever goes through the text is
 * all there is.
 */
export function suspicion({ points }: CountSeries): number {
  const last = points.at(-1);
  if (last !== undefined && last.longest >= LONG_TEXT && last.longest > last.steps) return 1;
  const top = points.filter(({ cpuMs }) => cpuMs >= READABLE_MS).slice(-3);
  if (top.length < 3) return 0;
  const rise = slope(top.map(({ scale, steps, cpuMs }) => ({ scale, cost: cpuMs / steps }))) ?? 0;
  return rise > SUSPICION ? rise : 0;
}

/**
 * Whether texts get longer with the size. Without them, and without what `instrument` calls opaque, all cost is counted,
 * and time that outgrows the steps is the machine's: caches, collections, tables that grow.
 */
export function meetsLongTexts({ points }: CountSeries): boolean {
  const [before, , top] = points.slice(-3);
  return before !== undefined && top !== undefined && top.longest >= LONG_TEXT && top.longest > 2 * before.longest;
}

/** Going through a text of so many characters takes no longer than a step or two. */
const LONG_TEXT = 256;

/** Whether it takes more and more time for each of its steps. */
export function hidesCost({ points }: TimedSeries): boolean {
  return rises(
    points.map(({ scale, cpuMs, steps }) => ({ scale, cost: cpuMs / steps })),
    RISE,
  );
}

/** Whether its time outgrows the budget, and the reference where there is one. */
export function isOverTime({ points }: TimedSeries, bound: Bound): boolean {
  const hasReference = points.every(({ referenceMs }) => referenceMs !== undefined);
  const against = (cost: (point: TimedPoint) => number) =>
    rises(
      points.map((point) => ({ scale: point.scale, cost: point.cpuMs / cost(point) })),
      RISE_BEYOND,
    );
  return against(({ sizes }) => bound.at(sizes)) && (!hasReference || against(({ referenceMs = 1 }) => referenceMs));
}

/**
 * The classes that the CPU time is about in: never one alone, as the clock can't tell n from n log n.
 *
 * @returns indexes into `CLASSES`, best first
 */
export function timedClasses({ points }: TimedSeries): readonly number[] {
  const samples = points.slice(-TOP).map(({ scale, cpuMs }) => ({ scale, cost: cpuMs }));
  const fits = CLASSES.slice(0, EXPONENTIAL)
    .map(({ text, at }, index) => {
      const off = Math.abs(trendAgainst(samples, at) ?? Infinity);
      return { index, off, rank: off + (text.includes('log') ? LOG_PENALTY : 0) };
    })
    .sort((a, b) => a.rank - b.rank);
  return fits.filter(({ off }, place) => place === 0 || off <= CLASS_WIDTH).map(({ index }) => index);
}

export function timedExponent({ points }: TimedSeries): number | undefined {
  return slope(points.slice(-TOP).map(({ scale, cpuMs }) => ({ scale, cost: cpuMs })));
}

/** A factor log n has a slope of about 0.1, which is what the clock is off by: the plain power goes first. */
const LOG_PENALTY = 0.1;
const CLASS_WIDTH = 0.3;

/** Sizes that decide. */
const TOP = 5;

/**
 * A trend over all of them, in two steps of it at least, the last among them: what has come to rest was a cliff, such
 * as the end of a cache, or an object that grew too large for its shape.
 */
function rises(samples: readonly Sample[], rise: number): boolean {
  const top = samples.slice(-TOP);
  if (top.length < MIN_POINTS) return false;
  const steps = localSlopes(top).map((one) => one > rise);
  return (slope(top) ?? 0) > rise && steps.filter(Boolean).length >= 2 && steps.at(-1) === true;
}

const MIN_POINTS = 4;
