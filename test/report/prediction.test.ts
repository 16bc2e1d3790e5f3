import { describe, expect, it } from 'vitest';
import { predictionLines } from '../../runner/report/prediction.ts';
import { plain } from '../doubles/screen.ts';

const WRONG = { said: 'O(n)', measured: 'O(n log n)', verdict: 'wrong' } as const;
const RIGHT = { said: 'O(1)', measured: 'O(1)', verdict: 'right' } as const;
const UNCHECKED = { said: 'O(n)', measured: '', verdict: 'unchecked' } as const;
const PREDICTION = { kata: 'dedup', entry: 'dedup', at: 1, time: WRONG };

describe('predictionLines', () => {
  it('says what was said, and what was measured', () => {
    expect(predictionLines(PREDICTION, 80).map(plain)).toEqual(['✗ time: you said O(n), measured O(n log n)']);
  });

  it('has time and space on one line where there is room', () => {
    expect(predictionLines({ ...PREDICTION, space: RIGHT }, 100)).toHaveLength(1);
  });

  it('has two lines where there is not', () => {
    expect(predictionLines({ ...PREDICTION, space: RIGHT }, 60).map(plain)).toEqual([
      '✗ time: you said O(n), measured O(n log n)',
      '✓ space: you said O(1), measured O(1)',
    ]);
  });

  it('says that nothing was measured', () => {
    expect(predictionLines({ ...PREDICTION, time: UNCHECKED }, 80).map(plain)).toEqual([
      '○ time: you said O(n), not measured',
    ]);
  });
});
