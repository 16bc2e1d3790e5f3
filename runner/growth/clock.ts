/**
 * Times the plain code, in turn with the kata's reference, where counting leaves something unexplained. CPU time, never
 * wall time; equally long samples; sizes in random order; the least of several rounds.
 */
import type { Gauge } from '../host/gauge.ts';
import { CLOCK_CALL_MS, CLOCK_ROUNDS, CLOCK_SAMPLE_MS } from '../limits.ts';
import type { CountPoint, CountSeries } from './count.ts';
import { hidesCost, meetsLongTexts, suspicion, type TimedPoint, type TimedSeries } from './hidden.ts';
import { createRandom } from './random.ts';

/** Children with the plain code and, where there is one, the reference: in one child, the code could slow the other down. */
export interface Clock {
  readonly gauge: Gauge;
  readonly reference?: Gauge;
}

/**
 * What is found counts only when two measurements find it.
 *
 * @param open a fresh child for each measurement
 * @param isOpaque whether the code uses what is never counted
 * @returns the series whose time outgrows its steps, as measured; `undefined` when there is none
 */
export async function findHidden(
  open: () => Promise<Clock>,
  entry: string,
  counted: readonly CountSeries[],
  isOpaque: boolean,
): Promise<TimedSeries | undefined> {
  const suspects = counted
    .filter((series) => isOpaque || meetsLongTexts(series))
    .map((series) => ({ series, rise: suspicion(series) }))
    .filter(({ rise }) => rise > 0)
    .sort((a, b) => b.rise - a.rise)
    .slice(0, SUSPECTS);
  for (const { series, rise } of suspects) {
    const hidden = await confirm(() => timeOnce(open, entry, series), rise);
    if (hidden !== undefined) return hidden;
  }
  return undefined;
}

/** Two of three: one of them may have been disturbed. Where suspicion is slight, the first alone clears. */
async function confirm(
  time: () => Promise<TimedSeries | undefined>,
  suspected: number,
): Promise<TimedSeries | undefined> {
  let found = 0;
  for (let round = 1; round <= 3; round++) {
    const timed = await time();
    if (timed === undefined) return undefined;
    if (hidesCost(timed)) found++;
    if (found === 2) return timed;
    const misses = round - found;
    if (misses === 2 || (misses === 1 && found === 0 && suspected < STRONG)) return undefined;
  }
  return undefined;
}

/** As fast as `hidesCost` wants it. */
const STRONG = 0.5;

/** Families of inputs that are timed: what the worst does not show, a third will not. */
const SUSPECTS = 2;

async function timeOnce(
  open: () => Promise<Clock>,
  entry: string,
  series: CountSeries,
): Promise<TimedSeries | undefined> {
  const clock = await open();
  try {
    return await timeSeries(clock, entry, series);
  } finally {
    clock.gauge.close();
    clock.reference?.close();
  }
}

/** @returns `undefined` when a call did not come to its end */
async function timeSeries(
  { gauge, reference }: Clock,
  entry: string,
  series: CountSeries,
): Promise<TimedSeries | undefined> {
  for (const each of [gauge, reference])
    if (each !== undefined && (await each.load()).kind !== 'measured') return undefined;
  const { ladder } = series;
  const places = series.points
    .filter(({ cpuMs }) => cpuMs <= CLOCK_CALL_MS)
    .slice(-SIZES)
    .map((point) => ({ point, args: ladder.input(point.sizes, createRandom(point.scale)) }));
  const best = places.map(() => ({ cpuMs: Infinity, referenceMs: Infinity }));
  const random = createRandom(1);
  for (let round = 0; round <= CLOCK_ROUNDS; round++) {
    // The first round is for the compiler: small sizes first, and not counted.
    const isWarmUp = round === 0;
    const order = isWarmUp ? places.keys() : random.shuffle([...places.keys()]);
    for (const at of order) {
      const { args } = places[at] as (typeof places)[number];
      const sampleMs = isWarmUp ? CLOCK_SAMPLE_MS / 4 : CLOCK_SAMPLE_MS;
      const cpuMs = await sample(gauge, entry, args, sampleMs);
      const referenceMs = reference === undefined ? Infinity : await sample(reference, entry, args, sampleMs);
      if (cpuMs === undefined || referenceMs === undefined) return undefined;
      const least = best[at] as (typeof best)[number];
      if (!isWarmUp)
        best[at] = { cpuMs: Math.min(least.cpuMs, cpuMs), referenceMs: Math.min(least.referenceMs, referenceMs) };
    }
  }
  const points = places.map(({ point }, at) =>
    timedPoint(point, best[at] as (typeof best)[number], reference !== undefined),
  );
  return { ladder, points, counted: series };
}

const SIZES = 6;

async function sample(
  gauge: Gauge,
  entry: string,
  args: readonly unknown[],
  sampleMs: number,
): Promise<number | undefined> {
  const answer = await gauge.time(entry, args, sampleMs);
  return answer.kind === 'measured' && answer.value.ended.kind === 'returned' ? answer.value.cpuMs : undefined;
}

function timedPoint(
  { scale, sizes, steps }: CountPoint,
  { cpuMs, referenceMs }: { readonly cpuMs: number; readonly referenceMs: number },
  hasReference: boolean,
): TimedPoint {
  return { scale, sizes, steps, cpuMs, ...(hasReference ? { referenceMs } : {}) };
}
