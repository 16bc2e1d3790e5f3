/** What the rounds of this kata may cost, and inputs that show it. */
import {
  box,
  file,
  type Growth,
  type InputBox,
  type InputFile,
  type Random,
  type StreamGrowth,
} from '../../runner/kata.ts';

type Row = { readonly id: string; readonly at: number; readonly value: string };

/** Always 12 characters that differ at the end only: a longer input must not mean longer texts. */
const name = (number: number): string => `row-${String(number).padStart(8, '0')}`;

const listOf = <T>(n: number, item: (at: number) => T): T[] => Array.from({ length: n }, (_, at) => item(at));

/** Numbers of records, in the orders that matter to a search for a repeat: `d` of them are different. */
type Numbers = (n: number, d: number, random: Random) => number[];

const ORDERS = {
  random: (n, d, random) => listOf(n, () => random.int(d)),
  ascending: (n, d) => listOf(n, (at) => Math.floor((at * d) / n)),
  descending: (n, d) => listOf(n, (at) => Math.floor(((n - 1 - at) * d) / n)),
  'all equal': (n) => listOf(n, () => 7),
  'few distinct': (n, d, random) => listOf(n, () => random.int(Math.min(d, 16))),
  'the last ones again and again': (n, d) => listOf(n, (at) => (at < d ? at : d - 1 - (at % Math.ceil(d / 8)))),
} satisfies Record<string, Numbers>;

function families<Args extends readonly unknown[]>(
  numbers: Readonly<Record<string, Numbers>>,
  sizesOf: (sizes: Readonly<Record<string, number>>) => readonly [n: number, d: number],
  args: (numbers: readonly number[], sizes: Readonly<Record<string, number>>) => Args,
): Growth<Args>['inputs'] {
  const made = Object.entries(numbers).map(([family, make]) => {
    const input: Growth<Args>['inputs'][string] = (sizes, random) => args(make(...sizesOf(sizes), random), sizes);
    return [family, input] as const;
  });
  return Object.fromEntries(made);
}

/** For a list of one size: all that is distinct grows with it. */
const GROWING: Readonly<Record<string, Numbers>> = {
  ...ORDERS,
  'all distinct': (n, _, random) => random.shuffle(listOf(n, (at) => at)),
  'distinct, then all again': (n) => listOf(n, (at) => at % Math.ceil(n / 2)),
};

export const dedupGrowth: Growth<readonly [records: readonly string[]]> = {
  sizes: { n: 'number of records' },
  inputs: families(
    GROWING,
    ({ n = 0 }) => [n, Math.ceil(n / 2)],
    (numbers) => [numbers.map(name)],
  ),
  time: 'O(n)',
  space: 'O(n)',
};

export const dedupLatestGrowth: Growth<readonly [rows: readonly Row[]]> = {
  sizes: { n: 'number of rows', d: 'number of different ids' },
  sweeps: { n: (s) => ({ n: s, d: 16 }), both: (s) => ({ n: s, d: Math.ceil(s / 2) }) },
  inputs: {
    ...families(
      ORDERS,
      ({ n = 0, d = 0 }) => [n, Math.min(n, d)],
      (numbers) => [numbers.map((number, at) => row(number, at))],
    ),
    'late rows': ({ n = 0, d = 1 }) => [listOf(n, (at) => row(at % d, n - at))],
    'equal times': ({ n = 0, d = 1 }, random) => [listOf(n, () => row(random.int(d), 7))],
  },
  time: 'O(n + d)',
  space: 'O(d)',
};

function row(number: number, at: number): Row {
  return { id: name(number), at, value: 'value' };
}

/** What the box allows for one line. Known solutions cut a batch at a quarter of the box, counting about 90 for a line. */
const BYTES_A_LINE = 256;

export const dedupStreamGrowth: StreamGrowth<readonly [lines: InputFile, box: InputBox]> = {
  sizes: { n: 'number of lines', m: 'lines that the box has room for' },
  // The box grows with the file: in a fixed one the first file that overflows is a step in the curve, not a slope.
  sweeps: { both: (s) => ({ n: 8 * s, m: s }) },
  inputs: families(
    GROWING,
    ({ n = 0 }) => [n, Math.ceil(n / 2)],
    (numbers, { m = 0 }) => [
      file(numbers.map((number) => `${name(number)}\n`).join('')),
      box({ memoryMiB: (m * BYTES_A_LINE) / 2 ** 20 }),
    ],
  ),
  // Partitions by hash take O(n); sorting is as good an answer.
  time: 'O(n log n)',
};
