/** How far a piece of work is, how fast, how long it will take. Pure: it is given the clock. */
import type { Progress } from './report.ts';

/** Told at most this often: a screen that changes faster can't be read. */
const EVERY_MS = 100;

export type Move = Pick<Progress, 'doing' | 'done'>;

/**
 * Turns moves into progress: the rate is that since the kind of work began.
 *
 * @param now wall clock in milliseconds
 */
export function createProgress(bytes: number, now: () => number, tell: (progress: Progress) => void) {
  let doing: Move['doing'] | undefined;
  let began = 0;
  let from = 0;
  let told = Number.NEGATIVE_INFINITY;
  return (move: Move): void => {
    const at = now();
    if (move.doing !== doing || move.done < from) {
      doing = move.doing;
      began = at;
      from = move.done;
    }
    if (at - told < EVERY_MS) return;
    told = at;
    const share = move.done - from;
    const bytesPerMs = at > began ? (share * bytes) / (at - began) : 0;
    const pace = bytesPerMs === 0 ? {} : { bytesPerMs, leftMs: ((1 - move.done) * bytes) / bytesPerMs };
    tell({ ...move, bytes, ...pace });
  };
}
