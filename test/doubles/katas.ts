/** Two small katas, for what only asks where the learner is. */
import fc from 'fast-check';
import { places } from '../../runner/catalogue.ts';
import { defineKata, type Round, round } from '../../runner/kata.ts';

function ask(entry: string, title: string, hints: readonly string[]): Round {
  return round<readonly [readonly number[]], number>({
    entry,
    title,
    signature: '(numbers: readonly number[]) => number',
    hints,
    examples: [{ args: [[1, 2]], returns: 3, why: 'two numbers' }],
    oracle: (numbers) => numbers.reduce((sum, number) => sum + number, 0),
    arbitrary: fc.tuple(fc.array(fc.integer())),
    properties: [],
  });
}

export const sums = defineKata({
  id: 'sums',
  title: 'Sums',
  pattern: 'folding',
  level: 1,
  from: 'school',
  rounds: [ask('total', 'Add them up', ['Add.', 'Add all.']), ask('largest', 'The largest', ['Compare.'])],
});

/** A round that streams, and is judged on a large file. */
export const streaming: Round = {
  ...ask('stream', 'Add up a stream', []),
  streams: true,
  scale: {
    dataset: { kind: 'lines', seed: 1, keys: { fresh: 1, repeats: 'uniform' } },
    budget: { memoryMiB: 64, tempDisk: 1, openFiles: 8, passes: 1 },
    expected: { kind: 'sorted' },
  },
};

export const words = defineKata({
  id: 'words',
  title: 'Words',
  pattern: 'splitting',
  level: 2,
  from: 'school',
  rounds: [ask('count', 'How many words', ['Split.'])],
});

export const KATAS = [sums, words] as const;

const all = places(KATAS);

/** All places, in order, and each by name. */
export const PLACES = all;
export const [TOTAL, LARGEST, COUNT] = all as [(typeof all)[0], (typeof all)[0], (typeof all)[0]];
