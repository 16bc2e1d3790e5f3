import { describe, expect, it } from 'vitest';
import { endlessFailure } from '../../runner/judge/weighed.ts';
import { FormulaGauge, type Formulas, STOPPED } from '../doubles/formula-gauge.ts';
import { tinyRound } from '../doubles/tiny-kata.ts';

const failureIn = (formulas: Formulas) => endlessFailure(tinyRound(), [65_536], new FormulaGauge(formulas));

describe('endlessFailure', () => {
  it('finds nothing when the plain code comes to an end', async () => {
    expect(await failureIn({})).toBeUndefined();
  });

  it('says what ended the plain code', async () => {
    const evidence = { kind: 'stopped', case: { call: 'run(65536)' }, ending: STOPPED.ending };
    expect(await failureIn({ end: () => STOPPED })).toMatchObject({ verdict: 'time-limit', evidence });
  });

  it('says nothing of a call that was cancelled', async () => {
    expect(await failureIn({ end: () => ({ kind: 'stopped', ending: { kind: 'cancelled' } }) })).toBeUndefined();
  });
});
