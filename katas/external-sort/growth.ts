/** What the rounds of this kata may cost, and inputs that show it. */
import {
  box,
  file,
  type Growth,
  type InputBox,
  type InputFile,
  type Random,
  type Sizes,
  type StreamGrowth,
} from '../../runner/kata.ts';

const listOf = <T>(n: number, item: (at: number) => T): T[] => Array.from({ length: n }, (_, at) => item(at));

/** Run `index` of `k` as nearly equal ones: from where to where it goes in a list of `n`. */
function cut(n: number, k: number, run: (from: number, to: number, index: number) => number[]): number[][] {
  return listOf(k, (index) => run(Math.floor((index * n) / k), Math.floor(((index + 1) * n) / k), index));
}

const counting = (from: number, to: number): number[] => listOf(to - from, (at) => from + at);

export const mergeSortedGrowth: Growth<readonly [runs: readonly (readonly number[])[]]> = {
  sizes: { n: 'number of values in all runs', k: 'number of runs' },
  // Not k alone: with n fixed, what is done once for each run grows from nothing, within the budget or not.
  sweeps: { n: (s) => ({ n: s, k: 16 }), both: (s) => ({ n: 8 * s, k: s }) },
  inputs: {
    // Steps of random length make each run ascend without a sort, which would take too long here.
    random: ({ n = 0, k = 1 }, random) => [
      cut(n, k, (from, to) => {
        let value = 0;
        return listOf(to - from, () => (value += random.int(1024)));
      }),
    ],
    interleaved: ({ n = 0, k = 1 }) => [
      cut(n, k, (from, to, index) => listOf(to - from, (at) => at * k + ((index * 7919) % k))),
    ],
    'one after another': ({ n = 0, k = 1 }) => [cut(n, k, counting)],
    'one after another, backwards': ({ n = 0, k = 1 }) => [cut(n, k, counting).reverse()],
    'one long run, the others short': ({ n = 0, k = 1 }) => [
      [counting(0, Math.max(0, n - k + 1)), ...listOf(k - 1, (at) => [Math.floor((at * n) / k)])],
    ],
    'short runs, then a long one': ({ n = 0, k = 1 }) => [
      [...listOf(k - 1, (at) => [Math.floor((at * n) / k)]), counting(0, Math.max(0, n - k + 1))],
    ],
    'half the runs empty': ({ n = 0, k = 2 }) => [
      cut(n, Math.max(1, k >> 1), (from, to) => counting(0, to - from)).flatMap((run) => [run, []]),
    ],
    'all equal': ({ n = 0, k = 1 }) => [cut(n, k, (from, to) => listOf(to - from, () => 7))],
    'few distinct': ({ n = 0, k = 1 }) => [
      cut(n, k, (from, to) => listOf(to - from, (at) => Math.floor((at * 4) / (to - from)))),
    ],
  },
  time: 'O(n log k)',
  space: 'O(n + k)',
};

/**
 * Always 5 characters, in the order of the numbers. The first two tell any two of them apart: with digits, the
 * more lines there are, the later two neighbours differ, and comparing them would look like a logarithm of its own.
 */
function line(number: number): string {
  const high = String.fromCharCode(0x4e00 + Math.floor(number / 16_384));
  const low = String.fromCharCode(0x4e00 + (number % 16_384));
  return `${high}${low}row\n`;
}

const NUMBERS: Readonly<Record<string, (n: number, random: Random) => readonly number[]>> = {
  random: (n, random) => random.shuffle(listOf(n, (at) => at)),
  ascending: (n) => listOf(n, (at) => at),
  descending: (n) => listOf(n, (at) => n - at),
  'all equal': (n) => listOf(n, () => 7),
  'few distinct': (n, random) => listOf(n, () => random.int(8)),
  // Each run holds some of the least and some of the greatest: all runs are needed to the end of the merge.
  'up and down': (n) => listOf(n, (at) => (at % 2 === 0 ? at : n - at)),
};

/** What the box allows for one line. Known solutions cut a run at a quarter of the box, counting 104 for a line. */
const BYTES_A_LINE = 256;

type Args = readonly [lines: InputFile, box: InputBox];

function files(openFiles: number): Growth<Args>['inputs'] {
  const families = Object.entries(NUMBERS).map(([family, numbers]) => {
    const input = ({ n = 0, m = 0 }: Sizes, random: Random): Args => [
      file(numbers(n, random).map(line).join('')),
      box({ memoryMiB: (m * BYTES_A_LINE) / 2 ** 20, openFiles }),
    ];
    return [family, input] as const;
  });
  return Object.fromEntries(families);
}

const SIZES = { n: 'number of lines', m: 'lines that the box has room for' };

export const externalSortGrowth: StreamGrowth<Args> = {
  sizes: SIZES,
  // The box grows with the file, so that there are about as many runs at each size: fewer than the open files.
  sweeps: { both: (s) => ({ n: 8 * s, m: s }) },
  inputs: files(64),
  time: 'O(n log n)',
};

export const externalSortFewFilesGrowth: StreamGrowth<Args> = {
  sizes: SIZES,
  sweeps: { both: (s) => ({ n: 8 * s, m: s }) },
  inputs: files(3),
  time: 'O(n log n)',
};
