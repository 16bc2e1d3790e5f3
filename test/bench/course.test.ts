import { describe, expect, it } from 'vitest';
import { courseOf, orderOf } from '../../runner/bench/course.ts';
import type { Growth } from '../../runner/kata.ts';
import { BENCH_SIZES } from '../../runner/limits.ts';
import { tinyRound } from '../doubles/tiny-kata.ts';

const growth: Growth<readonly unknown[]> = {
  sizes: { n: 'numbers', k: 'kept' },
  sweeps: { n: (s) => ({ n: 8 * s, k: s }) },
  inputs: {
    random: ({ n = 0 }, random) => [Array.from({ length: n }, () => random.int(100))],
    equal: ({ n = 0 }) => [Array.from({ length: n }, () => 7)],
  },
  time: 'O(n)',
  space: 'O(1)',
};
const round = tinyRound({ growth });
const course = (options: Partial<Parameters<typeof courseOf>[1]> = {}) =>
  courseOf(round, { sizes: [], seed: 1, ...options });

describe('courseOf', () => {
  it('takes the first family and the usual sizes when none are named', () => {
    const { family, otherFamilies, inputs } = course();
    expect([family, otherFamilies, inputs.map(({ sizes }) => sizes['n'])]).toEqual(['random', ['equal'], BENCH_SIZES]);
  });

  it('takes each size once, smallest first, with what a sweep gives for it', () => {
    expect(course({ sizes: [64, 16, 64] }).inputs.map(({ sizes }) => sizes)).toEqual([
      { n: 16, k: 2 },
      { n: 64, k: 8 },
    ]);
  });

  it('takes the next larger one that a sweep has', () => {
    expect(course({ sizes: [17] }).inputs[0]?.sizes).toEqual({ n: 24, k: 3 });
  });

  it('takes the size itself where there is no sweep', () => {
    const { sweeps: _, ...plain } = growth;
    const { inputs } = courseOf(tinyRound({ growth: { ...plain, sizes: { n: 'numbers' } } }), { sizes: [5], seed: 1 });
    expect(inputs[0]).toEqual({ sizes: { n: 5 }, args: [expect.objectContaining({ length: 5 })] });
  });

  it('makes the same inputs from the same seed, and others from another', () => {
    const items = (seed: number) => course({ sizes: [64], seed }).inputs[0]?.args;
    expect([items(1), items(2)]).toEqual([items(1), expect.not.objectContaining(items(1) ?? [])]);
  });

  it('names the families there are when there is no such one', () => {
    expect(() => course({ family: 'sorted' })).toThrow("Round run has no inputs called 'sorted'.");
  });

  it('says so when a round has no inputs that grow', () => {
    expect(() => courseOf(tinyRound(), { sizes: [], seed: 1 })).toThrow('Round run has no inputs that grow.');
  });
});

describe('orderOf', () => {
  it('has each contestant once, and none always first', () => {
    const orders = Array.from({ length: 20 }, (_, turn) => orderOf(3, turn, 1));
    expect(orders.every((order) => [...order].sort().join() === '0,1,2')).toBe(true);
    expect(new Set(orders.map(([first]) => first)).size).toBe(3);
  });
});
