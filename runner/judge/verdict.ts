/** From stages to rounds to the report: how verdicts add up. */
import { nearest } from '../catalogue.ts';
import type { BundleResult } from '../host/bundle.ts';
import type { ErrorText } from '../host/ending.ts';
import type { Loaded } from '../host/host.ts';
import type { Kata } from '../kata.ts';
import { EXPORTED, EXPORTED_CHARACTERS } from '../limits.ts';
import { type Failure, stopFailure } from './outcome.ts';
import type { Evidence, Report, RoundReport, StageReport, Verdict } from './report.ts';
import type { Task } from './task.ts';

/** @param stages of the rounds that were judged, by entry; a round that is not there was not started */
export function reportOf(
  task: Task,
  sandbox: readonly string[],
  stages: ReadonlyMap<string, readonly StageReport[]>,
  output: string,
): Report {
  const rounds = task.kata.rounds.map(({ entry }) => roundReport(entry, stages.get(entry)));
  const started = rounds.filter(({ verdict }) => verdict !== 'not-started');
  const failed = started.find(({ verdict }) => verdict !== 'accepted');
  const verdict = failed?.verdict ?? (started.length === 0 ? 'not-started' : 'accepted');
  const complete = rounds.every((round) => round.verdict === 'accepted');
  const { kata, solution, seed } = task;
  return { schema: 'bigkata.check/1', kata: kata.id, solution, verdict, complete, sandbox, seed, rounds, output };
}

function roundReport(entry: string, stages: readonly StageReport[] = []): RoundReport {
  return { entry, verdict: roundVerdict(stages), stages };
}

/**
 * The first failure, types last: they come in half a second after the calls, and must not change a verdict that
 * has already been read. A type error counts when everything else is right.
 */
function roundVerdict(stages: readonly StageReport[]): Verdict {
  if (stages.length === 0) return 'not-started';
  const failed = stages.filter(({ verdict }) => verdict !== 'accepted');
  return (failed.find(({ stage }) => stage !== 'types') ?? failed[0])?.verdict ?? 'accepted';
}

/** A file that could not be bundled, or is still the starter: told of the kata's first round. */
export function unread(
  kata: Kata,
  source: Exclude<BundleResult, { kind: 'bundled' }> | { readonly kind: 'untouched' },
) {
  return firstRound(
    kata,
    source.kind === 'untouched'
      ? { verdict: 'not-started', evidence: { kind: 'untouched' } }
      : { verdict: 'type-error', evidence: { kind: 'diagnostics', diagnostics: source.diagnostics } },
  );
}

/** What kept us from judging at all. */
export function unjudged(kata: Kata, fault: Failure): readonly [string, readonly StageReport[]] {
  return firstRound(kata, fault);
}

/** A file whose own code failed, or that exports none of the entries. */
export function notLoaded(kata: Kata, loaded: Loaded) {
  switch (loaded.kind) {
    case 'stopped':
      return firstRound(kata, stopFailure(loaded, undefined));
    case 'threw':
      return firstRound(kata, {
        verdict: 'runtime-error',
        evidence: { kind: 'threw', error: loaded.error, when: 'loading' },
      });
    case 'loaded':
      return firstRound(kata, {
        verdict: 'not-started',
        evidence: noEntry(kata.rounds[0]?.entry ?? '', loaded.exports),
      });
  }
}

/** Rounds that look not started, but for an export whose name is nearly theirs. */
export function misspelt(kata: Kata, loaded: Loaded): readonly (readonly [string, readonly StageReport[]])[] {
  if (loaded.kind !== 'loaded') return [];
  const entries = kata.rounds.map(({ entry }) => entry);
  const strangers = loaded.exports.filter((name) => !entries.includes(name));
  return entries
    .filter((entry) => !loaded.exports.includes(entry) && nearest(entry, strangers) !== undefined)
    .map((entry) => {
      return [entry, unloaded({ verdict: 'not-started', evidence: noEntry(entry, strangers) })] as const;
    });
}

/** The name that is near comes first: a program may export any number of them, of any length. */
function noEntry(wanted: string, names: readonly string[]): Evidence {
  const near = nearest(wanted, names);
  const others = names.filter((name) => name !== near).slice(0, EXPORTED);
  const exported = near === undefined ? others : [near, ...others];
  return { kind: 'no-entry', wanted, exported: exported.map(short) };
}

function short(name: string): string {
  return name.length > EXPORTED_CHARACTERS ? `${name.slice(0, EXPORTED_CHARACTERS)}…` : name;
}

function firstRound(kata: Kata, failure: Failure): readonly [string, readonly StageReport[]] {
  return [kata.rounds[0]?.entry ?? '', unloaded(failure)];
}

function unloaded(failure: Failure): readonly StageReport[] {
  return [{ stage: 'load', ms: 0, passed: 0, total: 1, ...failure }];
}

/** For faults of our own, whose stack is for us. */
export function errorTextOf(error: unknown): ErrorText {
  if (!(error instanceof Error)) return { name: 'not an Error', message: String(error), frames: [] };
  return { name: error.name, message: error.stack ?? error.message, frames: [] };
}
