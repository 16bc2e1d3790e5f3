import { describe, expect, it } from 'vitest';
import { createInsides, type Insides } from '../../runner/host/insides.ts';

const TEXT = 'x'.repeat(64);
const LONG = 2n ** 640n;

function rank(work: (insides: Insides) => void): number {
  const insides = createInsides(2);
  work(insides);
  return insides.bySite[1] ?? 0;
}

function compared(one: unknown, other: unknown): number {
  return rank((insides) => {
    insides.left(one);
    insides.compared(1, other);
  });
}

describe('createInsides', () => {
  it('takes the square of what a pattern goes through: one long text outranks many short ones', () => {
    const short = rank((insides) => {
      for (let line = 0; line < 100; line++) insides.matched(1, 10);
    });
    expect(short).toBeLessThan(rank((insides) => insides.matched(1, 1_000)));
  });

  it.each([
    ['their length when two long texts are as long', TEXT, `${TEXT}`, 64],
    ['nothing when one is longer: that is seen at once', TEXT, `${TEXT}x`, 0],
    ['nothing when they are short', 'x', 'y', 0],
    ['nothing when one is no text', [TEXT], TEXT, 0],
  ])('takes %s', (_what, one, other, expected) => {
    expect(compared(one, other)).toBe(expected);
  });

  it('ranks joining far below comparing', () => {
    expect(rank((insides) => insides.summed(1, TEXT))).toBe(compared(TEXT, TEXT) / 16);
  });

  it('estimates the words of long numbers from some of them, and leaves out those of one word', () => {
    const summed = (value: unknown) =>
      rank((insides) => {
        for (let time = 0; time < 610; time++) insides.summed(1, value);
      });
    expect([summed(LONG), summed(2n), summed(2)]).toEqual([610 * (161 / 16), 0, 0]);
  });

  it('starts afresh when it is asked to', () => {
    const again = rank((insides) => {
      insides.matched(1, 5);
      insides.left(TEXT);
      insides.reset();
      insides.compared(1, TEXT);
    });
    expect(again).toBe(0);
  });
});
