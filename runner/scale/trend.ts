/** Does memory grow with the input? Decided on two sizes, or on a third. Pure. */
import { GROWS_FROM, GROWS_FROM_LATER, SCALE_FULL_MIB, SCALE_SAVE_MIB, STAYS_BELOW } from '../limits.ts';
import { heldAtEnd, mostAlive, riseOf, sum } from './live.ts';
import type { Held, ScaleRun, Trend } from './report.ts';

const MIB = 2 ** 20;

/** `unsure` asks for a larger input. */
export type Judgement = Trend | 'unsure';

/**
 * From the peak, in bytes for each byte more of input between the two largest inputs, and from what is alive during the
 * runs. A peak is all that there is, but garbage is in it; what is alive is told to some hundredths, but who fills a
 * cache looks for a while as if it grew: that is for a larger input to tell. A run that filled the heap grows.
 *
 * @param runs from the smallest input to the largest, each with a peak
 */
export function trendOf(runs: readonly ScaleRun[]): Judgement {
  const [before, last] = [runs.at(-2), runs.at(-1)];
  if (last === undefined) return 'unsure';
  if (!last.ended) return growing(keptAtEnd(last), heldAtEnd(last));
  if (before === undefined) return 'unsure';
  const peak = slope(before, last, ({ peakMiB = 0 }) => peakMiB);
  const live = riseOf(runs);
  const isLarge = last.bytes >= SCALE_FULL_MIB * MIB;
  if (peak >= (isLarge ? GROWS_FROM_LATER : GROWS_FROM) || (isLarge && live !== undefined))
    return growing(live === undefined ? peak : sum(live), live);
  // What is alive and does not rise may still be more in a larger run: batches that a small input does not fill.
  const unseen = peak - Math.max(0, slope(before, last, mostAlive));
  if (!isLarge && (unseen > STAYS_BELOW || live !== undefined)) return 'unsure';
  return { verdict: 'flat', kept: rounded(Math.max(0, peak)) };
}

/** Bytes more for each byte more of input. */
function slope(before: ScaleRun, last: ScaleRun, sizeMiB: (run: ScaleRun) => number): number {
  return ((sizeMiB(last) - sizeMiB(before)) * MIB) / (last.bytes - before.bytes);
}

function growing(kept: number, held: Held | undefined): Trend {
  return { verdict: 'growing', kept: rounded(kept), ...(held === undefined ? {} : { held }) };
}

/** Whether an input is large enough for a peak to say anything: some MiB of it are noise. */
export function isTelling(bytes: number): boolean {
  return bytes >= SCALE_SAVE_MIB * MIB;
}

/** Of a run that was ended: all it held, for what it had read till then. */
function keptAtEnd({ peakMiB = 0, bytes, bytesRead }: ScaleRun): number {
  const read = Math.min(bytes, bytesRead);
  return read === 0 ? 0 : (peakMiB * MIB) / read;
}

function rounded(kept: number): number {
  return Number(kept.toPrecision(2));
}
