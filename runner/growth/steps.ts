/** Steps against a budget: within, over, or not to be told. Pure. */
import { STEP_LIMIT } from '../limits.ts';
import type { Bound } from './bound.ts';
import { CLASSES, classify, toleranceOver, topOf } from './classes.ts';
import type { CountPoint, CountSeries } from './count.ts';
import { culpritOf, type Trending } from './culprit.ts';
import { type LineCost, lineCosts } from './lines.ts';
import type { Site } from './sites.ts';
import { localSlopes, type Sample, slope, trendAgainst } from './trend.ts';

/** A line that takes less of all steps, or fewer of them, decides nothing. */
const LINE_SHARE = 0.01;
const LINE_STEPS = 2_000;

/** One series held against the budget. */
export interface Judged {
  readonly series: CountSeries;
  readonly verdict: 'within' | 'over' | 'too-slow' | 'failed';
  /** By how much the trend passes what is tolerated, of the total or of the worst line; above 0 is over. */
  readonly excess: number;
  /** Slope of steps / budget at the top. */
  readonly trend: number | undefined;
  /** Slope of the steps themselves at the top. */
  readonly exponent: number | undefined;
  /** The line that breaks the budget; that with most steps when none does. */
  readonly line: Trending | undefined;
}

export function judgeSeries(series: CountSeries, bound: Bound, sites: readonly Site[]): Judged {
  const { points, cut } = series;
  const top = topOf(points.map((point) => ({ ...point, cost: point.steps })));
  const scales = top.map(({ scale }) => scale);
  const budget = new Map(points.map(({ scale, sizes }) => [scale, bound.at(sizes)]));
  const at = (scale: number) => budget.get(scale) ?? 1;
  const tolerance = toleranceOver(scales);
  const trend = trendAgainst(top, at);
  const lines = lineCosts(top, sites).map((line) => ({ ...line, ...trends(line, top, at) }));
  const heavy = lines.filter(({ share, costs }) => share >= LINE_SHARE && (costs.at(-1) ?? 0) >= LINE_STEPS);
  const overLines = heavy.filter((line) => line.trend > tolerance);
  const common = { series, trend, exponent: slope(top) };

  if (cut?.kind === 'promise' || (cut?.kind === 'threw' && points.length < 3)) {
    return { ...common, verdict: 'failed', excess: 0, line: undefined };
  }
  // A budget that is exponential itself may well be why it did not come to an end.
  if (cut?.kind === 'stopped' && isExponential(bound, points))
    return { ...common, verdict: 'failed', excess: 0, line: undefined };
  if (points.length < 3 || isCutShort(series) || isOutOfReach(series, bound)) {
    return { ...common, verdict: 'too-slow', excess: Infinity, line: endlessLine(series, sites) ?? lines[0] };
  }
  if (isExponential(bound, points)) return { ...common, ...againstExponential(series, bound, sites), line: lines[0] };
  const worstLine = overLines.reduce((most, line) => Math.max(most, line.trend - tolerance), -Infinity);
  const beyond = Math.max((trend ?? 0) - tolerance, worstLine);
  // What is within stays as far within as it is: the worst of several families is found by it.
  const excess = beyond > 0 && (isLoneStep(top, at, tolerance) || isAffordable(top, bound)) ? 0 : beyond;
  const line = culpritOf(overLines, { lines, scales, tolerance, sites }) ?? lines[0];
  return { ...common, verdict: excess > 0 ? 'over' : 'within', excess, line };
}

/**
 * Where one of the budget's sizes is held, a term of the other may rise out of what goes on beside it, and still be within
 * the budget: then the cost itself tells, a few steps for each unit.
 */
function isAffordable(top: readonly CountPoint[], bound: Bound): boolean {
  const isHeld = (symbol: string) => top.every(({ sizes }) => sizes[symbol] === top[0]?.sizes[symbol]);
  return bound.symbols.some(isHeld) && top.every(({ sizes, steps }) => steps <= AFFORDABLE * bound.at(sizes));
}

const AFFORDABLE = 2;

/**
 * One step up that leaves the cost below one per unit of the budget: code that changes its way at some size, from
 * less than it may use to no more than that.
 */
function isLoneStep(top: readonly Sample[], at: (scale: number) => number, tolerance: number): boolean {
  const last = top.at(-1);
  const slopes = localSlopes(top.map(({ scale, cost }) => ({ scale, cost: cost / at(scale) })));
  return last !== undefined && slopes.filter((one) => one > tolerance).length <= 1 && last.cost <= at(last.scale);
}

/**
 * It took all the steps there are at a size where the budget, as generously as it was used so far, allows far fewer: an
 * endless loop, as often as not. Code that doubles its steps with each item uses its budget ever more generously.
 */
function isOutOfReach({ points, cut }: CountSeries, bound: Bound): boolean {
  if (cut?.kind !== 'limit') return false;
  const used = points.map(({ sizes, steps }) => steps / bound.at(sizes));
  return GENEROUS * Math.max(1, ...used) * bound.at(cut.sizes) < STEP_LIMIT;
}

const GENEROUS = 8;

/** Where the budget itself doubles with each unit, trends say nothing: then classes are compared. */
function isExponential(bound: Bound, points: readonly CountPoint[]): boolean {
  const sizes = points.at(-1)?.sizes ?? {};
  const twice = Object.fromEntries(Object.entries(sizes).map(([name, size]) => [name, size * 2]));
  return bound.at(twice) > 1_000 * bound.at(sizes);
}

function againstExponential(
  series: CountSeries,
  bound: Bound,
  sites: readonly Site[],
): Pick<Judged, 'verdict' | 'excess'> {
  const allowed = CLASSES.findIndex(({ text }) => text === bound.text);
  const excess = (classesOf(series, sites)[0] ?? 0) - (allowed === -1 ? CLASSES.length : allowed);
  return { verdict: excess > 0 ? 'over' : 'within', excess };
}

/** Of a call that took all the steps there are: the line with most of them. */
function endlessLine({ cut }: CountSeries, sites: readonly Site[]): Trending | undefined {
  if (cut?.kind !== 'limit') return undefined;
  const { bySite } = cut;
  const lines = lineCosts([{ steps: bySite.reduce((sum, cost) => sum + cost, 0), bySite }], sites);
  const heaviest = lines.toSorted((a, b) => b.weight - a.weight)[0];
  return heaviest === undefined ? undefined : { ...heaviest, trend: 0, exponent: 0 };
}

/** An operation that counts as few steps did not come to an end: what it does inside can't be counted. */
function isCutShort({ points, cut }: CountSeries): boolean {
  return (
    cut?.kind === 'stopped' || ((cut?.kind === 'steps' || cut?.kind === 'limit') && (points.at(-1)?.scale ?? 0) < 8)
  );
}

function trends(line: LineCost, top: readonly CountPoint[], at: (scale: number) => number) {
  const samples = top.map(({ scale }, index) => ({ scale, cost: Math.max(1, line.costs[index] ?? 0) }));
  return { trend: trendAgainst(samples, at) ?? 0, exponent: slope(samples) ?? 0 };
}

/**
 * Classes of a series in its scale: of the total, or of a line that grows faster than the total does.
 *
 * @returns indexes into `CLASSES`, best first; empty with fewer than three points
 */
export function classesOf(series: CountSeries, sites: readonly Site[]): readonly number[] {
  const points = series.points.map((point) => ({ ...point, cost: point.steps }));
  const total = classify(points);
  if (total === undefined) return [];
  const top = topOf(points);
  const lines = lineCosts(top, sites)
    .filter(({ share, costs }) => share >= LINE_SHARE && (costs.at(-1) ?? 0) >= LINE_STEPS)
    .map(({ costs }) => classify(top.map(({ scale }, index) => ({ scale, cost: Math.max(1, costs[index] ?? 0) }))));
  const fastest = [total, ...lines].reduce((a, b) => ((b?.best ?? 0) > (a?.best ?? 0) ? b : a));
  return fastest?.consistent ?? [];
}

/** The neighbours of a set of classes that the measurements exclude. */
export function excludedBeside(consistent: readonly number[]): readonly number[] {
  const beside = [Math.min(...consistent) - 1, Math.max(...consistent) + 1];
  return beside.filter((index) => index in CLASSES);
}
