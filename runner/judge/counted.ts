/** Holds against the oracle what a solution answers while it is counted: one that then does less work is found out. */
import { isDeepStrictEqual } from 'node:util';
import type { Stop } from '../host/ending.ts';
import type { Answer, Count, Gauge } from '../host/gauge.ts';
import type { CallEnd } from '../host/gauge-protocol.ts';
import { type Round, sameOrder } from '../kata.ts';
import { mismatch } from './mismatch.ts';
import { answerOf, type Failure, stopFailure } from './outcome.ts';
import type { Case } from './report.ts';
import { showCall } from './show.ts';

export interface CheckedGauge extends Gauge {
  /** The first thing that was wrong, if anything was. */
  failure(): Failure | undefined;
}

/** The gauge, and an eye on what comes out of each call whose answer is small enough to be sent. */
export function checkAnswers(gauge: Gauge, round: Round): CheckedGauge {
  let failure: Failure | undefined;
  return {
    ...gauge,
    load: async () => {
      const loaded = await gauge.load();
      failure ??= loadFailure(loaded);
      return loaded;
    },
    count: async (entry, args, stepLimit) => {
      const counted = await gauge.count(entry, args, stepLimit);
      if (counted.kind === 'measured') failure ??= callFailure(round, args, counted.value);
      if (counted.kind === 'stopped') failure ??= endFailure(round, args, counted.stop);
      return counted;
    },
    failure: () => failure,
  };
}

const WHY = 'an input on which its growth is measured';

/** It was read in without a mistake before it was counted. */
function loadFailure(loaded: Answer<readonly string[]>): Failure | undefined {
  if (loaded.kind === 'measured') return undefined;
  if (loaded.kind === 'stopped') return stopFailure(loaded.stop, undefined);
  return { verdict: 'runtime-error', evidence: { kind: 'threw', error: loaded.error, when: 'loading' } };
}

function callFailure(round: Round, args: readonly unknown[], { ended, answer }: Count): Failure | undefined {
  const caseOf = (): Case => ({ call: showCall(round.entry, args), why: WHY });
  if (answer === undefined) {
    if (ended.kind !== 'threw' || isTooDeep(ended)) return undefined;
    const error = { ...ended.error, frames: [] };
    return { verdict: 'runtime-error', evidence: { kind: 'threw', case: caseOf(), error, when: 'calling' } };
  }
  const said = answerOf(round, args, answer, caseOf);
  if (said.kind === 'failure') return said.failure;
  const expected = round.oracle(...args);
  if (isDeepStrictEqual(expected, said.value)) return undefined;
  return mismatch(expected, said.value, (round.agrees ?? sameOrder)(expected, said.value, args), caseOf);
}

/** Where a limit ended it, its growth is what is wrong; where it went by itself, it does what it does not do uncounted. */
function endFailure({ entry }: Round, args: readonly unknown[], stop: Stop): Failure | undefined {
  const isOurs = stop.kind === 'stopped' && !['exited', 'forged', 'process-limit'].includes(stop.ending.kind);
  return isOurs ? undefined : stopFailure(stop, { call: showCall(entry, args), why: WHY });
}

/** Recursion over a large input: a matter of memory, which is judged by its growth. */
function isTooDeep({ error }: Extract<CallEnd, { readonly kind: 'threw' }>): boolean {
  return error.name === 'RangeError' && error.message === 'Maximum call stack size exceeded';
}
