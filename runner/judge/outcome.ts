/** From what came out of a call to a verdict with its evidence: the one place where the two meet. */
import { isDeepStrictEqual } from 'node:util';
import type { Ending, Stop } from '../host/ending.ts';
import type { Outcome } from '../host/host.ts';
import { InputBox, InputFile, type Round } from '../kata.ts';
import type { Case, Evidence, Verdict } from './report.ts';
import { show } from './show.ts';

export interface Failure {
  readonly verdict: Verdict;
  readonly evidence: Evidence;
}

/** A value to be held against the expected one, or the reason why there is none. */
export type Answer =
  | { readonly kind: 'answer'; readonly value: unknown }
  | { readonly kind: 'failure'; readonly failure: Failure };

/** @param caseOf the call as text: only made when it is needed, as most calls are fine */
export function answerOf(round: Round, args: readonly unknown[], outcome: Outcome, caseOf: () => Case): Answer {
  switch (outcome.kind) {
    case 'returned': {
      const mutated = round.mayMutate ? undefined : mutation(args, outcome.argsAfter, caseOf);
      return mutated ?? { kind: 'answer', value: outcome.value };
    }
    case 'threw':
      return failure('runtime-error', { kind: 'threw', case: caseOf(), error: outcome.error, when: 'calling' });
    case 'promise':
      return failure('wrong-answer', { kind: 'promise', case: caseOf() });
    case 'unsendable':
      return failure('wrong-answer', { kind: 'unsendable', case: caseOf(), reason: outcome.reason });
    case 'endless-output':
      return failure('output-limit', { kind: 'endless-output', case: caseOf(), lines: outcome.lines });
    case 'open-block':
      return failure('wrong-answer', { kind: 'open-block', case: caseOf(), lines: outcome.lines });
  }
}

/** The failure of the call that was in flight when a batch came to a stop. */
export function stopFailure(stop: Stop, case_: Case | undefined): Failure {
  const inFlight = case_ === undefined ? {} : { case: case_ };
  if (stop.kind === 'stray') {
    return {
      verdict: 'runtime-error',
      evidence: { kind: 'threw', ...inFlight, error: stop.error, when: 'afterwards' },
    };
  }
  return { verdict: verdictOf(stop.ending), evidence: { kind: 'stopped', ...inFlight, ending: stop.ending } };
}

export function verdictOf(ending: Ending): Verdict {
  switch (ending.kind) {
    case 'time-limit':
    case 'memory-limit':
    case 'output-limit':
      return ending.kind;
    case 'process-limit':
    case 'exited':
    case 'forged':
      return 'runtime-error';
    case 'cancelled':
      return 'judge-error';
  }
}

/** The child says that the bytes of its arguments differ; only a different value counts. */
function mutation(
  args: readonly unknown[],
  after: readonly unknown[] | undefined,
  caseOf: () => Case,
): Answer | undefined {
  if (after === undefined) return undefined;
  const at = args.findIndex((argument, index) => isPlain(argument) && !isDeepStrictEqual(argument, after[index]));
  if (at === -1) return undefined;
  const evidence = { argument: at, before: show(args[at]), after: show(after[at]) };
  return failure('wrong-answer', { kind: 'mutated', case: caseOf(), ...evidence });
}

function isPlain(argument: unknown): boolean {
  return !(argument instanceof InputFile || argument instanceof InputBox);
}

function failure(verdict: Verdict, evidence: Evidence): Answer {
  return { kind: 'failure', failure: { verdict, evidence } };
}
