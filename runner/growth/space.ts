/** Memory beside input and output: measured at a few sizes, held against a budget. */
import type { Gauge } from '../host/gauge.ts';
import { LIVE_SAMPLES, LIVE_SCALE_MAX } from '../limits.ts';
import type { Bound } from './bound.ts';
import { CLASSES, classify, toleranceOver, topOf } from './classes.ts';
import type { CountPoint, CountSeries } from './count.ts';
import { createRandom } from './random.ts';
import { localSlopes, slope, trendAgainst } from './trend.ts';

interface WeighPoint {
  readonly scale: number;
  readonly sizes: Readonly<Record<string, number>>;
  /** Live bytes at the peak, less the input and less the output. */
  readonly bytes: number;
}

export interface WeighSeries {
  readonly counted: CountSeries;
  readonly points: readonly WeighPoint[];
}

/** Beyond the largest size that was counted: about 100 ms without V8's optimizing compilers. */
const WEIGH_STEPS = 1_000_000;

/** CPU time, where steps are slow ones: a call is ended after `GAUGE_CAPS.callCpuMs`, looking at memory included. */
const WEIGH_CPU_MS = 200;

/** Nested calls: the stack holds some 60 000 small ones. */
const WEIGH_DEPTH = 40_000;

/** Each size is this many times the one before. */
const STRIDE = 2;
const POINTS = 5;

/** So many are enough to judge when a larger one failed. */
const POINTS_MIN = 3;

/** Weighs at five sizes, up to the largest that is still reasonable. */
export async function weighSeries(gauge: Gauge, entry: string, counted: CountSeries): Promise<WeighSeries> {
  const weighAt = (scale: number) => weighScale(gauge, entry, counted, scale);
  const top = largestScale(counted);
  if (top === undefined) return { counted, points: [] };
  await weighAt(warmUp(counted));
  const points: WeighPoint[] = [];
  for (const scale of scalesUpTo(top)) {
    const point = await weighAt(scale);
    if (point === undefined) break;
    points.push(point);
  }
  return { counted, points };
}

async function weighScale(
  gauge: Gauge,
  entry: string,
  counted: CountSeries,
  scale: number,
): Promise<WeighPoint | undefined> {
  const sizes = counted.ladder.sizes(scale);
  const args = counted.ladder.input(sizes, createRandom(scale));
  const bytes = await weigh(
    gauge,
    entry,
    args,
    costAt(counted, scale, ({ steps }) => steps),
    LIVE_SAMPLES,
  );
  return bytes === undefined ? undefined : { scale, sizes, bytes };
}

async function weigh(
  gauge: Gauge,
  entry: string,
  args: readonly unknown[],
  steps: number,
  samples: number,
): Promise<number | undefined> {
  const answer = await gauge.weigh(entry, args, steps, samples);
  if (answer.kind !== 'measured' || answer.value.ended.kind !== 'returned') return undefined;
  const { before, peak, withResult, after } = answer.value;
  const left = Math.max(0, after - before);
  return Math.max(0, peak - before - Math.max(0, withResult - after) - (left <= OWN_BYTES ? left : 0));
}

/** What is left after a call and is no more than this is V8's own: compiled code, tables, feedback. More is a cache. */
const OWN_BYTES = 24_000;

/** The first call allocates what the compiled code needs for itself: a small one takes that away. */
function warmUp({ points }: CountSeries): number {
  return points.findLast(({ steps }) => steps < 50_000)?.scale ?? points[0]?.scale ?? 1;
}

/** Bytes at one small size, to choose between families. */
export async function scout(gauge: Gauge, entry: string, counted: CountSeries): Promise<number | undefined> {
  const small = counted.points.filter(({ scale }) => scale <= SCOUT_SCALE);
  const point = small.findLast(({ steps }) => steps <= SCOUT_STEPS) ?? small[0];
  if (point === undefined) return undefined;
  const args = counted.ladder.input(point.sizes, createRandom(point.scale));
  return weigh(gauge, entry, args, point.steps, SCOUT_SAMPLES);
}

const SCOUT_SCALE = 4_096;
const SCOUT_STEPS = 200_000;
const SCOUT_SAMPLES = 2;

function scalesUpTo(top: number): readonly number[] {
  return Array.from({ length: POINTS }, (_, at) => Math.max(1, Math.round(top / STRIDE ** (POINTS - 1 - at))));
}

function largestScale(counted: CountSeries): number | undefined {
  const highest = counted.points.at(-1)?.scale;
  if (highest === undefined) return undefined;
  const canGrow = counted.cut === undefined || counted.cut.kind === 'steps';
  const isLight = (scale: number) =>
    scale <= LIVE_SCALE_MAX &&
    costAt(counted, scale, ({ steps }) => steps) < WEIGH_STEPS &&
    costAt(counted, scale, ({ cpuMs }) => cpuMs) < WEIGH_CPU_MS &&
    costAt(counted, scale, ({ depth }) => depth) < WEIGH_DEPTH;
  let scale = highest;
  while (canGrow && isLight(scale * 2)) scale *= 2;
  return scale;
}

/** What the call will take of something that was counted, from the points and the slope beyond them. */
function costAt({ points }: CountSeries, scale: number, of: (point: CountPoint) => number): number {
  const exact = points.find((point) => point.scale === scale);
  if (exact !== undefined) return of(exact);
  const last = points.at(-1);
  if (last === undefined) return 0;
  const exponent = slope(topOf(points.map((point) => ({ ...point, cost: of(point) })))) ?? 1;
  return of(last) * (scale / last.scale) ** Math.max(0, exponent);
}

/** Some objects of V8's own that are seen now and not then: less extra memory than this says nothing. */
const NOISE_BYTES = 4_000;

/** A point lighter than this is as good as nothing. */
const LEAST_BYTES = 1_000;

export interface JudgedSpace {
  readonly weighed: WeighSeries;
  readonly verdict: 'within' | 'over' | 'unclear';
  /** What grows: memory on the heap, or the depth of calls. */
  readonly by: 'bytes' | 'depth';
  readonly excess: number;
  readonly exponent: number | undefined;
}

export function judgeSpace(weighed: WeighSeries, bound: Bound): JudgedSpace {
  const stack = judgeDepth(weighed, bound);
  const heap = { weighed, ...judgeBytes(weighed.points, bound) };
  if (stack.verdict === 'over' && (heap.verdict !== 'over' || stack.excess > heap.excess)) return stack;
  return heap.verdict === 'unclear' && stack.verdict === 'over' ? stack : heap;
}

/** The series that decides comes first. */
export function worstFirst(judged: readonly JudgedSpace[]): readonly JudgedSpace[] {
  const rank = ({ verdict }: JudgedSpace) => (verdict === 'over' ? 2 : verdict === 'within' ? 1 : 0);
  return [...judged].sort((a, b) => rank(b) - rank(a) || b.excess - a.excess);
}

/** What was weighed, without the depth of calls. */
export function judgeBytes(points: readonly WeighPoint[], bound: Bound): Omit<JudgedSpace, 'weighed'> {
  const first = points[0];
  const last = points.at(-1);
  const common = {
    by: 'bytes' as const,
    exponent: slope(points.map(({ scale, bytes }) => ({ scale, cost: Math.max(LEAST_BYTES, bytes) }))),
  };
  if (first === undefined || last === undefined || points.length < POINTS_MIN)
    return { ...common, verdict: 'unclear', excess: 0 };
  const beyond = last.bytes - first.bytes * (bound.at(last.sizes) / bound.at(first.sizes));
  const ratios = points.map(({ scale, sizes, bytes }) => ({
    scale,
    cost: Math.max(LEAST_BYTES, bytes) / bound.at(sizes),
  }));
  const trend = slope(ratios) ?? 0;
  const isOver = beyond > NOISE_BYTES && trend > SPACE_TOLERANCE && risesMostly(localSlopes(ratios));
  return { ...common, verdict: isOver ? 'over' : 'within', excess: isOver ? trend : trend - SPACE_TOLERANCE };
}

/** Lists that are full grow by half, so that not every doubling shows it; a lone jump is something of V8's own. */
function risesMostly(slopes: readonly number[]): boolean {
  const rising = slopes.filter((one) => one > RISE).length;
  return rising > slopes.length / 2;
}

const RISE = 0.05;

/** Between classes of space there is usually a whole power of n; lists grow in steps of one half. */
export const SPACE_TOLERANCE = 0.3;

/** Fewer nested calls than this are no recursion to speak of. */
const DEPTH_MIN = 12;

/** The depth is counted, not measured: it separates even O(1) from O(log n). */
function judgeDepth(weighed: WeighSeries, bound: Bound): JudgedSpace {
  const top = topOf(weighed.counted.points.map((point) => ({ ...point, cost: point.depth })));
  const budget = new Map(top.map(({ scale, sizes }) => [scale, bound.at(sizes)]));
  const trend = trendAgainst(top, (scale) => budget.get(scale) ?? 1) ?? 0;
  const tolerance = toleranceOver(top.map(({ scale }) => scale));
  const isDeep = (top.at(-1)?.depth ?? 0) >= DEPTH_MIN;
  const verdict = isDeep && trend > tolerance ? 'over' : 'within';
  return { weighed, verdict, by: 'depth', excess: trend - tolerance, exponent: slope(top) };
}

/** Lists grow by half: a slope is right to about 0.2, and tells no logarithm. */
const POWERS = [
  { below: 0.75, index: indexOf('O(sqrt n)') },
  { below: 1.3, index: indexOf('O(n)') },
  { below: 1.7, index: indexOf('O(n^1.5)') },
  { below: 2.5, index: indexOf('O(n^2)') },
  { below: Infinity, index: indexOf('O(n^3)') },
];

function indexOf(name: string): number {
  return CLASSES.findIndex(({ text }) => text === name);
}

/** Classes of space in the scale, as indexes into `CLASSES`: what the heap shows, or the stack where that is more. */
export function spaceClassesOf({ points, counted }: WeighSeries): readonly number[] {
  const first = points[0];
  const last = points.at(-1);
  const depth = classify(topOf(counted.points.map((point) => ({ ...point, cost: Math.max(1, point.depth) }))));
  const deep = (counted.points.at(-1)?.depth ?? 0) >= DEPTH_MIN && depth !== undefined ? depth.consistent : [0];
  if (first === undefined || last === undefined) return deep;
  if (last.bytes - first.bytes <= NOISE_BYTES) return deep;
  const exponent = slope(points.map(({ scale, bytes }) => ({ scale, cost: Math.max(LEAST_BYTES, bytes) }))) ?? 0;
  if (exponent < SPACE_TOLERANCE) return deep;
  const heap = POWERS.find(({ below }) => exponent < below)?.index ?? 0;
  return Math.max(heap, ...deep) === heap ? [heap] : deep;
}
