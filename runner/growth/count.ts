/** Counts the steps of a function on one family of inputs, from small to large. */
import type { ErrorText, Stop } from '../host/ending.ts';
import type { Gauge } from '../host/gauge.ts';
import type { RawCount } from '../host/gauge-protocol.ts';
import type { Random, Sizes } from '../kata.ts';
import { SCALE_MAX, SCALE_MIN, STEP_BUDGET, STEP_LIMIT } from '../limits.ts';
import { createRandom } from './random.ts';
import { thrownText } from './thrown.ts';
import { chargeWalks, totalOf } from './walks.ts';

/** What is counted: how the sizes follow from a scale, and what input they give. */
export interface Ladder {
  readonly family: string;
  readonly sweep: string;
  sizes(scale: number): Sizes;
  input(sizes: Sizes, random: Random): readonly unknown[];
}

export interface CountPoint {
  readonly scale: number;
  readonly sizes: Sizes;
  readonly steps: number;
  readonly depth: number;
  /** CPU time of the fastest call, in milliseconds, counting included: what the steps do not explain shows in it. */
  readonly cpuMs: number;
  /** The same of the slowest one. */
  readonly mostMs: number;
  /** Characters of the longest text that was met. */
  readonly longest: number;
  readonly bySite: Float64Array;
  readonly opaque: Float64Array;
  /** A rank for each site by what it does inside that can't be counted. */
  readonly inside: Float64Array;
  /** Of `bySite`, deleted entries that new iterators walked over: where they are charged. */
  readonly walks?: Float64Array;
}

type WalkedPoint = CountPoint & { readonly walks: Float64Array };

export interface CountSeries {
  readonly ladder: Ladder;
  readonly points: readonly CountPoint[];
  /** Why it went no further, when that was not the largest scale. */
  readonly cut?: Cut;
}

export type Cut =
  /** More steps were expected than are worth waiting for. */
  | { readonly kind: 'steps'; readonly scale: number }
  /** It was ended after `STEP_LIMIT` steps. */
  | { readonly kind: 'limit'; readonly scale: number; readonly sizes: Sizes; readonly bySite: Float64Array }
  | { readonly kind: 'threw'; readonly scale: number; readonly error: ErrorText }
  | { readonly kind: 'promise' }
  | { readonly kind: 'stopped'; readonly scale: number; readonly stop: Stop };

/** Inputs are random, and some code chooses at random: counts are averaged until their mean is known this well. */
const MEAN_ERROR = 0.01;
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/**
 * Doubles the scale until the steps get too many. Where that is soon, fills in between: an exponential needs steps of one.
 *
 * @param budget steps: a larger input is only tried while it is expected to take fewer
 */
export async function countSeries(
  gauge: Gauge,
  entry: string,
  ladder: Ladder,
  budget = STEP_BUDGET,
): Promise<CountSeries> {
  const points: WalkedPoint[] = [];
  let cut: Cut | undefined;
  for (let scale = SCALE_MIN; scale <= SCALE_MAX && cut === undefined; scale *= 2) {
    if (expectedSteps(points) > budget) cut = { kind: 'steps', scale };
    else cut = await addPoint(gauge, entry, ladder, scale, points);
  }
  if ((cut?.kind === 'steps' || cut?.kind === 'limit') && cut.scale <= 64) await fillIn(gauge, entry, ladder, points);
  points.sort((a, b) => a.scale - b.scale);
  return { ladder, points: chargeWalks(points), ...(cut === undefined ? {} : { cut }) };
}

/** What doubles its steps with each item takes as many as all points before it: a few of these are no more than 0.2 s. */
const FILL_STEPS = 2 * STEP_BUDGET;

/** Between the last two doublings, and a little beyond. */
async function fillIn(gauge: Gauge, entry: string, ladder: Ladder, points: WalkedPoint[]): Promise<void> {
  const highest = points.at(-1)?.scale ?? SCALE_MIN;
  const stride = Math.max(1, Math.round(highest / 12));
  for (let scale = highest / 2 + stride; scale < highest; scale += stride) {
    if ((await addPoint(gauge, entry, ladder, Math.round(scale), points)) !== undefined) return;
  }
  points.sort((a, b) => a.scale - b.scale);
  for (let scale = highest + stride; scale < highest * 2; scale += stride) {
    if (expectedSteps(points) > FILL_STEPS) return;
    if ((await addPoint(gauge, entry, ladder, Math.round(scale), points)) !== undefined) return;
  }
}

/** The arguments with which a ladder is counted at one scale; of the first call, where no seed is given. */
export function countedArgs(ladder: Ladder, scale: number, seed = SEEDS[0] as number): readonly unknown[] {
  return ladder.input(ladder.sizes(scale), createRandom(seed * 7_919 + scale));
}

async function addPoint(
  gauge: Gauge,
  entry: string,
  ladder: Ladder,
  scale: number,
  points: WalkedPoint[],
): Promise<Cut | undefined> {
  const sizes = ladder.sizes(scale);
  const counts: RawCount[] = [];
  for (const seed of SEEDS) {
    const args = countedArgs(ladder, scale, seed);
    const answer = await gauge.count(entry, args, STEP_LIMIT);
    if (answer.kind === 'stopped') return { kind: 'stopped', scale, stop: answer.stop };
    if (answer.kind === 'failed') return { kind: 'threw', scale, error: answer.error };
    const { ended } = answer.value;
    if (ended.kind === 'limit') return { kind: 'limit', scale, sizes, bySite: answer.value.bySite };
    if (ended.kind === 'promise') return { kind: 'promise' };
    if (ended.kind === 'threw') return { kind: 'threw', scale, error: thrownText(ended.error) };
    counts.push(answer.value);
    if (counts.length >= 2 && isSettled(counts.map(({ steps }) => steps))) break;
  }
  points.push({ scale, sizes, ...average(counts) });
  return undefined;
}

/** Steps at the next scale, if they go on growing as they did. */
function expectedSteps(points: readonly WalkedPoint[]): number {
  const [before, last] = points.slice(-2).map(({ steps, walks }) => steps + totalOf(walks) / WALKS_PER_STEP);
  if (before === undefined || last === undefined) return 0;
  return last * (last / Math.max(1, before));
}

/** In time: walking over an entry takes a nanosecond, a step ten or twenty. */
const WALKS_PER_STEP = 16;

/** Most code takes the same number of steps on two inputs of a family: then a third would say nothing new. */
function isSettled(steps: readonly number[]): boolean {
  const mean = steps.reduce((sum, value) => sum + value, 0) / steps.length;
  const variance = steps.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (steps.length - 1);
  return Math.sqrt(variance / steps.length) <= MEAN_ERROR * mean;
}

function average(counts: readonly RawCount[]): Omit<WalkedPoint, 'scale' | 'sizes'> {
  const first = counts[0] as RawCount;
  const over = (pick: (count: RawCount) => number) =>
    counts.reduce((sum, count) => sum + pick(count), 0) / counts.length;
  return {
    steps: over(({ steps }) => steps),
    depth: Math.max(...counts.map(({ depth }) => depth)),
    cpuMs: Math.min(...counts.map(({ cpuMs }) => cpuMs)),
    mostMs: Math.max(...counts.map(({ cpuMs }) => cpuMs)),
    longest: Math.max(...counts.map(({ longest }) => longest)),
    bySite: first.bySite.map((_, site) => over(({ bySite }) => bySite[site] ?? 0)),
    opaque: first.opaque.map((_, site) => over(({ opaque }) => opaque[site] ?? 0)),
    inside: first.inside.map((_, site) => over(({ inside }) => inside[site] ?? 0)),
    walks: first.walks.map((_, site) => over(({ walks }) => walks[site] ?? 0)),
  };
}
