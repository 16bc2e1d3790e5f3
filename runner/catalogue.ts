/** The katas in learning order: find one, find what comes next. Pure. */
import { UserError } from './errors.ts';
import type { Kata, Round } from './kata.ts';

/** A round of a kata, wherever both are needed. */
export interface Place {
  readonly kata: Kata;
  readonly round: Round;
}

/** @throws UserError that names the nearest id */
export function findKata(katas: readonly Kata[], id: string): Kata {
  const kata = katas.find((candidate) => candidate.id === id);
  if (kata !== undefined) return kata;
  const near = nearest(
    id,
    katas.map((candidate) => candidate.id),
  );
  throw new UserError(
    `There is no kata '${id}'.`,
    near === undefined ? "See 'npx kata list' for all of them." : `Did you mean '${near}'? 'npx kata list' shows all.`,
  );
}

/** @throws UserError that lists them */
export function findRound(kata: Kata, entry: string): Round {
  const round = kata.rounds.find((one) => one.entry === entry);
  if (round !== undefined) return round;
  const entries = kata.rounds.map((one) => one.entry);
  throw new UserError(`${kata.id} has no round '${entry}'.`, `Its rounds are ${entries.join(', ')}.`);
}

export function places(katas: readonly Kata[]): readonly Place[] {
  return katas.flatMap((kata) => kata.rounds.map((round) => ({ kata, round })));
}

/** How a round is named in state files and lists: `dedup/dedupLatest`. */
export function keyOf({ kata, round }: Place): string {
  return `${kata.id}/${round.entry}`;
}

/** The first unsolved place after `from`, going round to the start; `undefined` when all are solved. */
export function nextUnsolved(
  all: readonly Place[],
  from: Place,
  isSolved: (key: string) => boolean,
): Place | undefined {
  const at = all.findIndex((place) => keyOf(place) === keyOf(from));
  return [...all.slice(at + 1), ...all.slice(0, at + 1)].find((place) => !isSolved(keyOf(place)));
}

/** The candidate within two edits, if any. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const ranked = candidates
    // Others are further away than that, and a name may be as long as a file.
    .filter((candidate) => Math.abs(candidate.length - word.length) <= NEAR)
    .map((candidate) => ({ candidate, edits: editDistance(word.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits);
  const best = ranked[0];
  return best !== undefined && best.edits <= NEAR ? best.candidate : undefined;
}

const NEAR = 2;

/** Levenshtein's distance, one row at a time. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitute = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substitute, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
