import { describe, expect, it } from 'vitest';
import { lawsOf } from '../../runner/judge/law.ts';
import { property, type Round } from '../../runner/kata.ts';
import { returned } from '../doubles/fake-host.ts';
import { tinyRound } from '../doubles/tiny-kata.ts';

const CASE = { call: 'run(1)', why: 'one' };

/** What the last law of a round says of an outcome for the argument 1. */
function verdictOn(outcome: ReturnType<typeof returned>, parts: Partial<Round> = {}) {
  return lawsOf(tinyRound(parts))
    .at(-1)
    ?.check([1], outcome, () => CASE);
}

function holding(answer: boolean | string): Partial<Round> {
  return { properties: [property('is even', tinyRound().arbitrary, () => answer)] };
}

describe('lawsOf', () => {
  it('puts the comparison with the oracle before the laws of the round', () => {
    expect(lawsOf(tinyRound(holding(true))).map(({ name }) => name)).toEqual([
      'the same answer as the simplest right program',
      'is even',
    ]);
  });
});

describe('the oracle’s law', () => {
  it('holds when the answer is the oracle’s', () => {
    expect(verdictOn(returned(2))).toBeUndefined();
  });

  it('is a mismatch when the answer is another one', () => {
    expect(verdictOn(returned(3))).toMatchObject({
      verdict: 'wrong-answer',
      evidence: { kind: 'mismatch', expected: '2', received: '3', case: CASE },
    });
  });

  it('holds when the round takes another answer for right', () => {
    expect(verdictOn(returned(3), { agrees: () => undefined })).toBeUndefined();
  });

  it('fails when there is no answer', () => {
    expect(verdictOn({ kind: 'promise' })).toMatchObject({ evidence: { kind: 'promise' } });
  });
});

describe('a law of the round', () => {
  it('holds when it says true', () => {
    expect(verdictOn(returned(3), holding(true))).toBeUndefined();
  });

  it('is broken, and named, when it says false', () => {
    const evidence = { kind: 'law-broken', case: CASE, received: '3', explanation: 'does not hold: is even' };
    expect(verdictOn(returned(3), holding(false))).toEqual({ verdict: 'wrong-answer', evidence });
  });

  it('is broken, in its own words, when it says why', () => {
    expect(verdictOn(returned(3), holding('3 is odd'))).toMatchObject({ evidence: { explanation: '3 is odd' } });
  });

  it('is not asked when there is no answer', () => {
    expect(verdictOn({ kind: 'promise' }, holding(true))).toMatchObject({ evidence: { kind: 'promise' } });
  });
});
