/** Does the peak grow with the input? Decided on two sizes, or on a third. Pure. */
import { GROWS_FROM, GROWS_FROM_LATER, SCALE_FULL_MIB, SCALE_SAVE_MIB, STAYS_BELOW } from '../limits.ts';
import type { ScaleRun, Trend } from './report.ts';

const MIB = 2 ** 20;

/** `unsure` asks for a larger input. */
export type Judgement = Trend | 'unsure';

/**
 * From bytes kept for each byte more of input, between the two largest inputs. A run that filled the heap grows.
 *
 * @param runs from the smallest input to the largest, each with a peak
 */
export function trendOf(runs: readonly ScaleRun[]): Judgement {
  const last = runs.at(-1);
  if (last === undefined) return 'unsure';
  const held = holderOf(last);
  if (!last.ended) return { verdict: 'growing', kept: keptAtEnd(last), held };
  const before = runs.at(-2);
  if (before === undefined) return 'unsure';
  const kept = (((last.peakMiB ?? 0) - (before.peakMiB ?? 0)) * MIB) / (last.bytes - before.bytes);
  const shown = Math.max(0, Math.round(kept * 10) / 10);
  if (last.bytes >= SCALE_FULL_MIB * MIB)
    return { verdict: kept >= GROWS_FROM_LATER ? 'growing' : 'flat', kept: shown, held };
  if (kept >= GROWS_FROM) return { verdict: 'growing', kept: shown, held };
  return kept <= STAYS_BELOW ? { verdict: 'flat', kept: shown, held } : 'unsure';
}

/** Whether an input is large enough for a peak to say anything: some MiB of it are noise. */
export function isTelling(bytes: number): boolean {
  return bytes >= SCALE_SAVE_MIB * MIB;
}

/** Of a run that was ended: all it held, for what it had read till then. */
function keptAtEnd({ peakMiB = 0, bytes, bytesRead }: ScaleRun): number {
  const read = Math.min(bytes, bytesRead);
  return read === 0 ? 0 : Math.round(((peakMiB * MIB) / read) * 10) / 10;
}

/** Only said where it is plain: twice as much as the other. */
function holderOf({ heapMiB, buffersMiB }: ScaleRun): Trend['held'] {
  if (heapMiB > 2 * buffersMiB) return 'heap';
  return buffersMiB > 2 * heapMiB ? 'buffers' : 'unknown';
}
