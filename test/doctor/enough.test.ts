import { describe, expect, it } from 'vitest';
import { missingKinds } from '../../runner/doctor/enough.ts';
import type { Growth, Round } from '../../runner/kata.ts';
import type { Submission } from '../../runner/project.ts';
import { tinyRound } from '../doubles/tiny-kata.ts';

const ANSWERS = ['accepted', 'accepted', 'wrong-answer', 'wrong-answer', 'runtime-error'];

function missing(parts: Partial<Round>, ...further: readonly string[]): readonly string[] {
  const submissions = [...ANSWERS, ...further].map(
    (expected): Submission => ({ entry: 'run', file: '', expected, name: expected }),
  );
  return missingKinds(tinyRound(parts), submissions);
}

function growth(time: string, space: string): Growth<readonly unknown[]> {
  const sweeps: Growth<readonly unknown[]>['sweeps'] = {
    n: (s) => ({ n: s, k: 16 }),
    both: (s) => ({ n: 8 * s, k: s }),
  };
  return { sizes: { n: 'items', k: 'kept' }, sweeps, inputs: { n: ({ n }) => [n] }, time, space };
}

const SCALE: NonNullable<Round['scale']> = {
  dataset: { kind: 'lines', seed: 1, keys: { fresh: 1, repeats: 'uniform' } },
  budget: { memoryMiB: 64, tempDisk: 1, openFiles: 8, passes: 1 },
  expected: { kind: 'sorted' },
};

describe('missingKinds', () => {
  it('asks for nothing that is slow where there is no budget', () => {
    expect(missing({})).toEqual([]);
  });

  it('asks for one that is too slow where there is a budget', () => {
    expect(missing({ growth: growth('O(n)', 'O(n)') })).toEqual(['one too-slow']);
    expect(missing({ growth: growth('O(n)', 'O(n)') }, 'too-slow')).toEqual([]);
  });

  it.each([
    ['O(n log k)', 'O(k)', true],
    ['O(n^2)', 'O(n)', true],
    ['O(n)', 'O(n)', false],
    ['O(n + k)', 'O(n + k)', false],
    // What is kept beyond it, for each of n a logarithm of k, would not show.
    ['O(n log k)', 'O(n + k)', false],
  ])('with %s of time and %s of memory, asks for too much memory: %s', (time, space, isAsked) => {
    expect(missing({ growth: growth(time, space) }, 'too-slow')).toEqual(isAsked ? ['one too-much-memory'] : []);
  });

  it('asks a round that streams for what its large file finds out', () => {
    const { space: _, ...streamed } = growth('O(n)', 'O(1)');
    const parts = { growth: streamed, scale: SCALE, streams: true };
    expect(missing(parts, 'too-slow')).toEqual(['one too-much-memory', 'one not-streaming']);
  });

  it('counts those of the round alone', () => {
    const submissions = ANSWERS.map((expected): Submission => ({ entry: 'other', file: '', expected, name: expected }));
    expect(missingKinds(tinyRound(), submissions)).toEqual(['two accepted', 'two wrong-answer', 'one runtime-error']);
  });
});
