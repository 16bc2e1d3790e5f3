/** A kata as small as can be, whose parts a test replaces: `run` doubles a number. */
import fc from 'fast-check';
import type { Task } from '../../runner/judge/task.ts';
import type { Kata, Round } from '../../runner/kata.ts';
import { FAKE_BUNDLE } from './fake-host.ts';

export function tinyRound(parts: Partial<Round> = {}): Round {
  return {
    entry: 'run',
    title: 'doubles a number',
    signature: '(value: number) => number',
    hints: [],
    examples: [
      { args: [1], returns: 2, why: 'one' },
      { args: [2], returns: 4, why: 'two' },
    ],
    oracle: (value) => (value as number) * 2,
    arbitrary: fc.tuple(fc.nat({ max: 1_000 })),
    properties: [],
    ...parts,
  };
}

export function tinyKata(...rounds: readonly Round[]): Kata {
  return {
    id: 'tiny',
    title: 'Tiny',
    pattern: 'none',
    level: 1,
    from: 'a test',
    rounds: rounds.length === 0 ? [tinyRound()] : rounds,
  };
}

export function tinyTask(kata: Kata, parts: Partial<Task> = {}): Task {
  const source = { kind: 'bundled', bundle: FAKE_BUNDLE } as const;
  return {
    kata,
    solution: 'solutions/tiny.ts',
    source,
    seed: 1,
    pins: new Map(),
    reference: async () => undefined,
    ...parts,
  };
}
