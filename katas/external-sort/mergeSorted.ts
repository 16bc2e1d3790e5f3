import fc from 'fast-check';
import { property, round, sameMultiset } from '../../runner/kata.ts';
import { mergeSortedGrowth } from './growth.ts';

const ascending = (a: number, b: number) => a - b;

/** Few distinct values, so that ties between runs are common; some wide ones, so that text order shows. */
const value = fc.oneof(
  fc.integer({ min: -3, max: 12 }),
  fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
  // What 32 bits can't hold.
  fc.constantFrom(2 ** 31, -(2 ** 31) - 1, 2 ** 32 + 1, 0.5, -0.5, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER),
);
const run = fc.array(value, { maxLength: 8 }).map((values) => values.sort(ascending));
/** Lists of few runs, of one or two long ones, and of more runs than one expects: around powers of two. */
const runLists = fc.tuple(
  fc.oneof(
    fc.array(run, { maxLength: 7 }),
    fc.array(
      fc.array(value, { minLength: 15, maxLength: 34 }).map((values) => values.sort(ascending)),
      { maxLength: 3 },
    ),
    fc.array(
      fc.array(value, { maxLength: 2 }).map((values) => values.sort(ascending)),
      { minLength: 15, maxLength: 34 },
    ),
  ),
);

export const mergeSorted = round({
  entry: 'mergeSorted',
  title: 'Merge sorted runs into one',
  signature: '(runs: readonly (readonly number[])[]) => number[]',
  hints: [
    'Which values can possibly come next? Not n of them: one for each run.',
    'Python keeps those heads in a heap. What must a heap item hold so that you can find the next value of the same run?',
    'Push (value, run, position) for every run that is not empty. Pop the least, output it, push its successor if there is one.',
  ],
  examples: [
    { args: [[[1, 4, 7], [2, 5], [3]]], returns: [1, 2, 3, 4, 5, 7], why: 'runs of different lengths' },
    { args: [[[1, 3], [], [1, 2]]], returns: [1, 1, 2, 3], why: 'duplicates stay, a run may be empty' },
    { args: [[]], returns: [], why: 'no runs' },
    { args: [[[], []]], returns: [], why: 'only empty runs' },
    { args: [[[5, 6]]], returns: [5, 6], why: 'one run' },
    { args: [[[9, 100], [10]]], returns: [9, 10, 100], why: 'numbers, not text' },
    {
      args: [
        [
          [-10, -9, 0, 1],
          [-2, 0],
        ],
      ],
      returns: [-10, -9, -2, 0, 0, 1],
      why: 'negative numbers and zero',
    },
    { args: [[[0.5, 2], [0.25]]], returns: [0.25, 0.5, 2], why: 'fractions' },
    {
      args: [[[-(2 ** 31) - 1, 7], [2 ** 31, 2 ** 32 + 1], [Number.MAX_SAFE_INTEGER]]],
      returns: [-(2 ** 31) - 1, 7, 2 ** 31, 2 ** 32 + 1, Number.MAX_SAFE_INTEGER],
      why: 'values beyond 32 bits',
    },
    { args: [[[1], [2, 2, 2, 8, 9]]], returns: [1, 2, 2, 2, 8, 9], why: 'one run ends long before the other' },
    {
      args: [[[7], [6], [5], [4], [3]]],
      returns: [3, 4, 5, 6, 7],
      why: 'an odd number of runs, the least in the last',
    },
  ],
  oracle: (runs: readonly (readonly number[])[]) => runs.flat().sort(ascending),
  arbitrary: runLists,
  properties: [
    property('as many values as all runs together', runLists, ([runs], out: number[]) => {
      const wanted = runs.reduce((sum, values) => sum + values.length, 0);
      return out?.length === wanted || `the runs hold ${wanted} values, the result ${out?.length}`;
    }),
    property('ascending', runLists, (_, out: number[]) => {
      if (!Array.isArray(out)) return 'the result is not a list';
      const at = out.findIndex((item, index) => index > 0 && !(item >= Number(out[index - 1])));
      return at === -1 || `${out[at]} comes after ${out[at - 1]}`;
    }),
    property('each value as often as in the runs', runLists, ([runs], out: number[]) => {
      return sameMultiset(runs.flat(), out) ?? true;
    }),
  ],
  growth: mergeSortedGrowth,
});
