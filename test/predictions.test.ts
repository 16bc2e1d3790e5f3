import { describe, expect, it } from 'vitest';
import { NO_PREDICTIONS, scoreOf, withPrediction } from '../runner/predictions.ts';
import type { Prediction } from '../runner/store.ts';

type Verdict = Prediction['time']['verdict'];

function said(time: Verdict, space?: Verdict): Prediction {
  const outcome = (verdict: Verdict) => ({ said: 'O(n)', measured: 'O(n)', verdict });
  return { kata: 'dedup', entry: 'dedup', at: 1, time: outcome(time), ...(space && { space: outcome(space) }) };
}

describe('scoreOf', () => {
  it('is nothing of nothing at first', () => {
    expect(scoreOf(NO_PREDICTIONS)).toEqual({ right: 0, of: 0 });
  });

  it('counts time and space apart, and leaves out what was not measured', () => {
    const all = [said('right', 'wrong'), said('wrong', 'unchecked'), said('right')];
    expect(scoreOf(all.reduce(withPrediction, NO_PREDICTIONS))).toEqual({ right: 2, of: 4 });
  });
});
