/** Memory beside input and output: measured at a few sizes, held against a budget. */
import type { Gauge } from '../host/gauge.ts';
import { LIVE_SAMPLES, LIVE_SCALE_MAX } from '../limits.ts';
import type { Bound } from './bound.ts';
import { classify, toleranceOver, topOf } from './classes.ts';
import type { CountSeries } from './count.ts';
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

/** Counting is off while memory is weighed, so that more steps may be taken: about 0.2 s. */
const WEIGH_STEPS = 40_000_000;

/** Each size is this many times the one before. */
const STRIDE = 4;
const POINTS = 3;

/** Weighs at three sizes, up to the largest whose steps are still reasonable. */
export async function weighSeries(gauge: Gauge, entry: string, counted: CountSeries): Promise<WeighSeries> {
  const points: WeighPoint[] = [];
  const top = largestScale(counted);
  if (top === undefined) return { counted, points };
  for (const scale of [...warmUps(counted), ...scalesUpTo(top)]) {
    const sizes = counted.ladder.sizes(scale);
    const args = counted.ladder.input(sizes, createRandom(scale));
    const bytes = await weigh(gauge, entry, args, stepsAt(counted, scale), LIVE_SAMPLES);
    if (bytes === undefined) break;
    points.push({ scale, sizes, bytes });
  }
  return { counted, points: points.slice(warmUps(counted).length) };
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
  return Math.max(0, peak - before - Math.max(0, withResult - after));
}

/** The first calls allocate what the compiled code needs for itself: a few small ones take that away. */
function warmUps({ points }: CountSeries): readonly number[] {
  const small = points.findLast(({ steps }) => steps < 50_000)?.scale ?? points[0]?.scale ?? 1;
  return [small, small, small];
}

/** Bytes at one small size, to choose between families. */
export async function scout(gauge: Gauge, entry: string, counted: CountSeries): Promise<number | undefined> {
  const point = counted.points.findLast(({ scale }) => scale <= SCOUT_SCALE);
  if (point === undefined) return undefined;
  const args = counted.ladder.input(point.sizes, createRandom(point.scale));
  return weigh(gauge, entry, args, point.steps, SCOUT_SAMPLES);
}

const SCOUT_SCALE = 4_096;
const SCOUT_SAMPLES = 4;

function scalesUpTo(top: number): readonly number[] {
  return Array.from({ length: POINTS }, (_, at) => Math.max(1, Math.round(top / STRIDE ** (POINTS - 1 - at))));
}

function largestScale(counted: CountSeries): number | undefined {
  const highest = counted.points.at(-1)?.scale;
  if (highest === undefined) return undefined;
  let scale = highest;
  const mayGrow = counted.cut === undefined || counted.cut.kind === 'steps';
  while (mayGrow && scale * 2 <= LIVE_SCALE_MAX && stepsAt(counted, scale * 2) < WEIGH_STEPS) scale *= 2;
  return scale;
}

/** Steps that the call will take, from the points and the slope beyond them. */
function stepsAt({ points }: CountSeries, scale: number): number {
  const exact = points.find((point) => point.scale === scale);
  if (exact !== undefined) return exact.steps;
  const last = points.at(-1);
  if (last === undefined) return 0;
  const exponent = slope(topOf(points.map((point) => ({ ...point, cost: point.steps })))) ?? 1;
  return last.steps * (scale / last.scale) ** exponent;
}

/** Tables that V8 keeps for itself, seen now and not then: less extra memory than this says nothing. */
const NOISE_BYTES = 8_000;

/** Above the noise, two bytes for each further item are a list of something. */
const BYTES_PER_ITEM = 2;

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

/** What was weighed, without the depth of calls. */
export function judgeBytes(points: readonly WeighPoint[], bound: Bound): Omit<JudgedSpace, 'weighed'> {
  const first = points[0];
  const last = points.at(-1);
  const common = {
    by: 'bytes' as const,
    exponent: slope(points.map(({ scale, bytes }) => ({ scale, cost: Math.max(1, bytes) }))),
  };
  if (first === undefined || last === undefined || points.length < POINTS)
    return { ...common, verdict: 'unclear', excess: 0 };
  const allowedGrowth = bound.at(last.sizes) / bound.at(first.sizes);
  const beyond = last.bytes - first.bytes * allowedGrowth;
  const floor = Math.max(NOISE_BYTES * allowedGrowth, BYTES_PER_ITEM * (last.scale - first.scale));
  const ratios = points.map(({ scale, sizes, bytes }) => ({
    scale,
    cost: Math.max(NOISE_BYTES, bytes) / bound.at(sizes),
  }));
  const trend = slope(ratios) ?? 0;
  // The output is taken off whole, also where it was not whole yet: a single jump may come of that, growth does not.
  const isSteady = localSlopes(ratios).every((one) => one > SPACE_TOLERANCE);
  const isOver = beyond > floor && trend > SPACE_TOLERANCE && isSteady;
  return { ...common, verdict: isOver ? 'over' : 'within', excess: isOver ? trend : trend - SPACE_TOLERANCE };
}

/** Between classes of space there is usually a whole power of n; lists grow in steps of one half. */
const SPACE_TOLERANCE = 0.3;

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

/** Classes of space in the scale, as indexes into `CLASSES`: what the heap shows, or the stack where that is more. */
export function spaceClassesOf({ points, counted }: WeighSeries): readonly number[] {
  const first = points[0];
  const last = points.at(-1);
  const depth = classify(topOf(counted.points.map((point) => ({ ...point, cost: Math.max(1, point.depth) }))));
  const deep = (counted.points.at(-1)?.depth ?? 0) >= DEPTH_MIN && depth !== undefined ? depth.consistent : [0];
  if (first === undefined || last === undefined) return deep;
  const grows = last.bytes - first.bytes > Math.max(NOISE_BYTES, BYTES_PER_ITEM * (last.scale - first.scale));
  if (!grows) return deep;
  const slopes = localSlopes(points.map(({ scale, bytes }) => ({ scale, cost: Math.max(NOISE_BYTES, bytes) })));
  const exponent = Math.min(...slopes);
  if (exponent < SPACE_TOLERANCE) return deep;
  const heap = exponent < 0.75 ? 2 : exponent < 1.35 ? 3 : exponent < 2.4 ? 6 : 8;
  return Math.max(heap, ...deep) === heap ? [heap] : deep;
}
