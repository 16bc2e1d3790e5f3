import { describe, expect, it } from 'vitest';
import { focusOf, mayGoOn, pinOf, solvedCount } from '../../runner/tui/state.ts';
import { EVIDENCE } from '../doubles/evidence.ts';
import { COUNT, LARGEST, TOTAL } from '../doubles/katas.ts';
import { ILL_TYPED, passedStage, RIGHT, roundOf, solved, stateAfter, stateWith, WRONG } from '../doubles/states.ts';

describe('focusOf', () => {
  it('is on the round at hand when nothing fails', () => {
    const state = stateAfter([roundOf('total', RIGHT), roundOf('largest', RIGHT)], { place: LARGEST });
    expect(focusOf(state)).toMatchObject({ entry: 'largest', verdict: 'accepted' });
  });

  it('is on the first round that fails, for a solved one may break again', () => {
    const state = stateAfter([roundOf('total', [WRONG]), roundOf('largest', [WRONG])], { place: LARGEST });
    expect(focusOf(state)).toMatchObject({ entry: 'total', verdict: 'wrong-answer', evidence: WRONG.evidence });
  });

  it('is on the wrong answer when the types are wrong as well', () => {
    expect(focusOf(stateAfter([roundOf('total', [ILL_TYPED, WRONG])])).verdict).toBe('wrong-answer');
  });

  it('is on the type error when all else is right', () => {
    expect(focusOf(stateAfter([roundOf('total', [ILL_TYPED, passedStage('examples')])])).verdict).toBe('type-error');
  });

  it('is unknown when nothing has been judged', () => {
    expect(focusOf(stateWith()).verdict).toBe('unknown');
  });

  it('is not started when the report has no stage of the round at hand', () => {
    const state = stateAfter([roundOf('total', RIGHT), roundOf('largest', [])], { place: LARGEST });
    expect(focusOf(state).verdict).toBe('not-started');
  });
});

describe('mayGoOn', () => {
  it('is false when the round is not solved', () => {
    expect(mayGoOn(stateWith())).toBe(false);
  });

  it('is true when the round was solved before and nothing is judged yet', () => {
    expect(mayGoOn(stateWith({ progress: solved(TOTAL) }))).toBe(true);
  });

  it('is false when the solved round fails now', () => {
    expect(mayGoOn(stateAfter([roundOf('total', [WRONG])], { progress: solved(TOTAL) }))).toBe(false);
  });
});

describe('solvedCount', () => {
  it('counts the rounds that are in the catalogue', () => {
    const progress = { version: 1 as const, rounds: { ...solved(TOTAL, COUNT).rounds, 'gone/round': { solvedAt: 1 } } };
    expect(solvedCount(stateWith({ progress }))).toBe(2);
  });
});

describe('pinOf', () => {
  const found = (evidence: (typeof EVIDENCE)[keyof typeof EVIDENCE]) => {
    const stage = {
      stage: 'properties' as const,
      verdict: 'wrong-answer' as const,
      ms: 1,
      passed: 0,
      total: 3,
      evidence,
    };
    return pinOf(stateAfter([roundOf('total', [stage])]));
  };

  it('is the shrunk input when a property found it', () => {
    expect(found(EVIDENCE['law-broken'])).toEqual({ entry: 'total', args: '[{"value":[0]}]' });
  });

  it('is nothing when the failure is an example', () => {
    expect(found(EVIDENCE.mismatch)).toBeUndefined();
  });

  it('is nothing when the failure has no case', () => {
    expect(found(EVIDENCE.diagnostics)).toBeUndefined();
  });
});
