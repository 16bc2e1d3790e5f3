import { describe, expect, it } from 'vitest';
import { durationText } from '../../runner/report/duration.ts';

describe('durationText', () => {
  it.each([
    [0, '0 ms'],
    [12.4, '12 ms'],
    [999.4, '999 ms'],
    [999.6, '1 s'],
    [3_000, '3 s'],
    [59_400, '59 s'],
    [59_600, '1 min'],
    [12 * 60_000, '12 min'],
    [59.6 * 60_000, '1 h 0 min'],
    [125 * 60_000, '2 h 5 min'],
  ])('%d ms is said as %s', (ms, text) => {
    expect(durationText(ms)).toBe(text);
  });
});
