import { describe, expect, it } from 'vitest';
import { answerOf, stopFailure, verdictOf } from '../../runner/judge/outcome.ts';
import { box, file } from '../../runner/kata.ts';
import { returned } from '../doubles/fake-host.ts';
import { tinyRound } from '../doubles/tiny-kata.ts';

const CASE = { call: 'run(1)', why: 'one' };
const ERROR = { name: 'RangeError', message: 'too far', frames: [] };

function answer(outcome: Parameters<typeof answerOf>[2], args: readonly unknown[] = [1], mayMutate = false) {
  return answerOf(tinyRound({ mayMutate }), args, outcome, () => CASE);
}

describe('answerOf', () => {
  it('gives the value when a call returned', () => {
    expect(answer(returned(7))).toEqual({ kind: 'answer', value: 7 });
  });

  it.each([
    [{ kind: 'threw', error: ERROR }, 'runtime-error', { kind: 'threw', case: CASE, error: ERROR, when: 'calling' }],
    [{ kind: 'promise' }, 'wrong-answer', { kind: 'promise', case: CASE }],
    [{ kind: 'unsendable', reason: 'x' }, 'wrong-answer', { kind: 'unsendable', case: CASE, reason: 'x' }],
    [{ kind: 'open-block', lines: 9 }, 'wrong-answer', { kind: 'open-block', case: CASE, lines: 9 }],
    [{ kind: 'endless-output', lines: 9 }, 'output-limit', { kind: 'endless-output', case: CASE, lines: 9 }],
  ] as const)('gives a failure with its case when the outcome is %o', (outcome, verdict, evidence) => {
    expect(answer(outcome)).toEqual({ kind: 'failure', failure: { verdict, evidence } });
  });

  it('names the argument that was changed, before and after', () => {
    const outcome = { kind: 'returned', value: 7, argsAfter: [1, [2, 1]] } as const;
    const evidence = { kind: 'mutated', case: CASE, argument: 1, before: '[1, 2]', after: '[2, 1]' };
    expect(answer(outcome, [1, [1, 2]])).toEqual({ kind: 'failure', failure: { verdict: 'wrong-answer', evidence } });
  });

  it('gives the value when arguments were changed and may be', () => {
    expect(answer({ kind: 'returned', value: 7, argsAfter: [[2, 1]] }, [[1, 2]], true).kind).toBe('answer');
  });

  it('gives the value when the child saw other bytes but the arguments are the same', () => {
    expect(answer({ kind: 'returned', value: 7, argsAfter: [[1, 2]] }, [[1, 2]]).kind).toBe('answer');
  });

  it('does not take a file or a box for changed when another argument is to be compared', () => {
    const args = [file('a'), box(), [1]];
    expect(answer({ kind: 'returned', value: 7, argsAfter: [undefined, undefined, [1]] }, args).kind).toBe('answer');
  });
});

describe('verdictOf', () => {
  it.each([
    [{ kind: 'time-limit', limitMs: 1, of: 'call' }, 'time-limit'],
    [{ kind: 'memory-limit', limitMiB: 1, of: 'heap' }, 'memory-limit'],
    [{ kind: 'output-limit', limitKiB: 1, of: 'printed' }, 'output-limit'],
    [{ kind: 'process-limit', limit: 1 }, 'runtime-error'],
    [{ kind: 'exited', code: 0, signal: null }, 'runtime-error'],
    [{ kind: 'forged' }, 'runtime-error'],
    [{ kind: 'cancelled' }, 'judge-error'],
  ] as const)('gives one verdict when the ending is %o', (ending, verdict) => {
    expect(verdictOf(ending)).toBe(verdict);
  });
});

describe('stopFailure', () => {
  it('carries the ending and the case when a call was in flight', () => {
    const ending = { kind: 'forged' } as const;
    const failure = { verdict: 'runtime-error', evidence: { kind: 'stopped', case: CASE, ending } };
    expect(stopFailure({ kind: 'stopped', ending }, CASE)).toEqual(failure);
  });

  it('has no case when no call was in flight', () => {
    const ending = { kind: 'forged' } as const;
    expect(stopFailure({ kind: 'stopped', ending }, undefined).evidence).toEqual({ kind: 'stopped', ending });
  });

  it('says that the error came afterwards when it came from outside the call', () => {
    const evidence = { kind: 'threw', case: CASE, error: ERROR, when: 'afterwards' };
    expect(stopFailure({ kind: 'stray', error: ERROR }, CASE)).toEqual({ verdict: 'runtime-error', evidence });
  });
});
