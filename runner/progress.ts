/** What the learner has done so far. Pure; store.ts reads and writes it. */
import type { Progress } from './store.ts';

export const NO_PROGRESS: Progress = { version: 1, rounds: {} };

export function isSolved(progress: Progress, key: string): boolean {
  return progress.rounds[key]?.solvedAt !== undefined;
}

/** @param now milliseconds since 1970 */
export function withStarted(progress: Progress, key: string, now: number): Progress {
  const round = progress.rounds[key];
  return round?.startedAt !== undefined ? progress : withRound(progress, key, { startedAt: now });
}

/** A pass. The best time is that of the fastest solve, from the first judgement of the attempt. */
export function withSolved(progress: Progress, key: string, now: number): Progress {
  const round = progress.rounds[key] ?? {};
  if (round.solvedAt !== undefined) return progress;
  const took = now - (round.startedAt ?? now);
  return withRound(progress, key, { solvedAt: now, bestMs: Math.min(took, round.bestMs ?? Infinity) });
}

/** A fresh attempt: unsolved again, the best time kept. */
export function withReset(progress: Progress, key: string): Progress {
  const { bestMs } = progress.rounds[key] ?? {};
  const rounds = { ...progress.rounds, [key]: bestMs === undefined ? {} : { bestMs } };
  return { ...progress, rounds };
}

export function withHint(progress: Progress, key: string, available: number): Progress {
  const shown = progress.rounds[key]?.hints ?? 0;
  return withRound(progress, key, { hints: Math.min(shown + 1, available) });
}

export function withCurrent(progress: Progress, key: string): Progress {
  return progress.current === key ? progress : { ...progress, current: key };
}

function withRound(progress: Progress, key: string, change: Progress['rounds'][string]): Progress {
  return { ...progress, rounds: { ...progress.rounds, [key]: { ...progress.rounds[key], ...change } } };
}
