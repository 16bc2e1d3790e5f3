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

type Item = { readonly key: string; readonly value: number };

const listOf = <T>(n: number, item: (at: number) => T): T[] => Array.from({ length: n }, (_, at) => item(at));

/** Always 12 characters: the length of a key counts as a constant. */
const key = (number: number): string => `key-${String(number).padStart(8, '0')}`;

type Numbers = (n: number, random: Random) => readonly number[];

const KEYS: Readonly<Record<string, Numbers>> = {
  random: (n, random) => listOf(n, () => random.int(n)),
  ascending: (n) => listOf(n, (at) => at),
  descending: (n) => listOf(n, (at) => n - 1 - at),
  'all equal': (n) => listOf(n, () => 7), // one bucket takes them all
  'few distinct': (n, random) => listOf(n, () => random.int(8)),
};

export const partitionGrowth: Growth<readonly [records: readonly Item[], buckets: number]> = {
  sizes: { n: 'number of records', b: 'number of buckets' },
  sweeps: {
    n: (s) => ({ n: s, b: 16 }),
    b: (s) => ({ n: 16, b: s }),
    both: (s) => ({ n: s, b: s }),
  },
  inputs: Object.fromEntries(
    Object.entries(KEYS).map(([family, numbers]) => [
      family,
      ({ n = 0, b = 1 }: Sizes, random: Random) =>
        [numbers(n, random).map((number, at) => ({ key: key(number), value: at })), b] as const,
    ]),
  ),
  time: 'O(n + b)',
  space: 'O(n + b)',
};

/** Each key twice at least: then the lines part into 16 files that fit, and no second level bends the curve. */
const REPEATED: Readonly<Record<string, Numbers>> = {
  random: (n, random) => listOf(n, () => random.int(Math.ceil(n / 2))),
  ascending: (n) => listOf(n, (at) => at >> 1),
  descending: (n) => listOf(n, (at) => (n - at) >> 1),
  'all keys, then all again': (n) => listOf(n, (at) => at % Math.ceil(n / 2)),
  'few distinct': (n, random) => listOf(n, () => random.int(8)),
};

const SKEWED: Readonly<Record<string, Numbers>> = {
  'all equal': (n) => listOf(n, () => 7),
  'one hot key': (n, random) => listOf(n, (at) => (at % 8 < 5 ? 7 : random.int(n))),
  'the hot key last': (n) => listOf(n, (at) => (at < 0.375 * n ? at : 7)),
  'two hot keys': (n, random) => listOf(n, (at) => (at % 8 < 5 ? at % 2 : random.int(n))),
};

/** What the box allows for one row. Known solutions count 124 or 184 for a key, and use a quarter of the box. */
const BYTES_A_ROW = 512;

type Args = readonly [lines: InputFile, box: InputBox];

function files(keys: Readonly<Record<string, Numbers>>): Growth<Args>['inputs'] {
  const families = Object.entries(keys).map(([family, numbers]) => {
    const input = ({ n = 0, m = 0 }: Sizes, random: Random): Args => [
      file(
        numbers(n, random)
          .map((number) => `${key(number)}\t${10 + (number % 90)}\n`)
          .join(''),
      ),
      box({ memoryMiB: (m * BYTES_A_ROW) / 2 ** 20 }),
    ];
    return [family, input] as const;
  });
  return Object.fromEntries(families);
}

const SIZES = { n: 'number of rows', m: 'rows that the box has room for' };

export const groupByStreamGrowth: StreamGrowth<Args> = {
  sizes: SIZES,
  // The box grows with the file: in a fixed one the first file that overflows is a step in the curve, not a slope.
  sweeps: { both: (s) => ({ n: 8 * s, m: s }) },
  inputs: files(REPEATED),
  // Partitions by hash take O(n); sorted runs are as good an answer.
  time: 'O(n log n)',
};

export const groupBySkewedGrowth: StreamGrowth<Args> = {
  sizes: SIZES,
  sweeps: { both: (s) => ({ n: 8 * s, m: s }) },
  inputs: { ...files(SKEWED), ...files(REPEATED) },
  time: 'O(n log n)',
};
