/** What the learner has done so far. Pure; store.ts reads and writes it. */
import { isDeepStrictEqual } from 'node:util';
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

/**
 * A pass. The best time is that of the fastest solve, from the first judgement of the attempt; where the clock was set
 * back in between, nobody knows how long this one took.
 */
export function withSolved(progress: Progress, key: string, now: number): Progress {
  const round = progress.rounds[key] ?? {};
  if (round.solvedAt !== undefined) return progress;
  const took = now - (round.startedAt ?? now);
  const best = took < 0 ? round.bestMs : Math.min(took, round.bestMs ?? Infinity);
  return withRound(progress, key, { solvedAt: now, ...(best === undefined ? {} : { bestMs: best }) });
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

/**
 * What is kept when others write the same file: a second watch, or `kata reset` beside one. A round we have not touched is
 * as they left it; where we are is ours.
 *
 * @param known what we have read or written last
 */
export function merged(known: Progress, ours: Progress, theirs: Progress): Progress {
  const touched = Object.entries(ours.rounds).filter(([key, round]) => !isDeepStrictEqual(round, known.rounds[key]));
  const { current } = ours;
  const rounds = { ...theirs.rounds, ...Object.fromEntries(touched) };
  return { ...theirs, rounds, ...(current === undefined ? {} : { current }) };
}

function withRound(progress: Progress, key: string, change: Progress['rounds'][string]): Progress {
  return { ...progress, rounds: { ...progress.rounds, [key]: { ...progress.rounds[key], ...change } } };
}
