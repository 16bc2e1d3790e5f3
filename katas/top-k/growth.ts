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

/** Items stay below 2 ** 30, where V8 keeps whole numbers in place: a boxed number would cost memory of its own. */
const SPREAD = 2 ** 30;

export const topKGrowth: Growth<readonly [items: readonly number[], k: number]> = {
  sizes: { n: 'number of items', k: 'how many to keep' },
  // Not k alone: with n fixed, what is done once for each of the k grows from nothing, within the budget or not.
  sweeps: { n: (s) => ({ n: s, k: 16 }), both: (s) => ({ n: 8 * s, k: s }) },
  inputs: {
    random: ({ n = 0, k = 0 }, random) => [listOf(n, () => random.int(SPREAD)), k],
    // Each item is among the best so far: all of them go through the heap, down to its last level.
    ascending: ({ n = 0, k = 0 }) => [listOf(n, (at) => at), k],
    descending: ({ n = 0, k = 0 }) => [listOf(n, (at) => n - at), k],
    'nearly ascending': ({ n = 0, k = 0 }, random) => [listOf(n, (at) => 4 * at + random.int(4 * k)), k],
    'all equal': ({ n = 0, k = 0 }) => [listOf(n, () => 7), k],
    'few distinct': ({ n = 0, k = 0 }, random) => [listOf(n, () => random.int(8)), k],
  },
  time: 'O(n log k)',
  space: 'O(k)',
};

/**
 * Always 5 characters, in the order of the numbers. The first two tell any two of them apart: with digits, the
 * more keys there are, the later two neighbours differ, and comparing them would look like a logarithm of its own.
 */
function key(number: number): string {
  const high = String.fromCharCode(0x4e00 + Math.floor(number / 16_384));
  const low = String.fromCharCode(0x4e00 + (number % 16_384));
  return `${high}${low}key`;
}

/** No key drawn at random: how far apart the counts of such keys are depends on n, and so do the steps of a heap. */
const ORDERS: Readonly<Record<string, (n: number, d: number, random: Random) => readonly number[]>> = {
  shuffled: (n, d, random) => random.shuffle(listOf(n, (at) => at % d)),
  'each in turn': (n, d) => listOf(n, (at) => at % d),
  // Counts are equal and the smaller key wins: now each key beats all before it.
  'each in turn, the best last': (n, d) => listOf(n, (at) => d - 1 - (at % d)),
  'all of a key together': (n, d) => listOf(n, (at) => Math.floor((at * d) / n)),
  'all equal': (n) => listOf(n, () => 7),
  'one key half the time': (n, d) => listOf(n, (at) => (at % 2 === 0 ? 0 : at % d)),
};

function families<Args extends readonly unknown[]>(args: (keys: readonly string[], sizes: Sizes) => Args) {
  const made = Object.entries(ORDERS).map(([family, order]) => {
    const input = (sizes: Sizes, random: Random): Args => {
      const { n = 0, d = 1 } = sizes;
      return args(order(n, Math.min(n, d), random).map(key), sizes);
    };
    return [family, input] as const;
  });
  return Object.fromEntries(made);
}

export const topKeysGrowth: Growth<readonly [events: readonly { readonly key: string }[], k: number]> = {
  sizes: { n: 'number of events', d: 'number of different keys', k: 'how many to keep' },
  // Where d or k grows, every key is new: with many repeats the counting would hide what the ranking costs.
  sweeps: {
    n: (s) => ({ n: s, d: 4, k: 16 }),
    d: (s) => ({ n: s, d: s, k: 16 }),
    both: (s) => ({ n: 8 * s, d: 8 * s, k: s }),
  },
  inputs: families((keys, { k = 0 }) => [keys.map((each) => ({ key: each })), k] as const),
  time: 'O(n + d log k)',
  space: 'O(d + k)',
};

/** What the box allows for one key. Known solutions count 116 for one, and use a third to a half of the box. */
const BYTES_A_KEY = 256;

export const topKStreamGrowth: StreamGrowth<readonly [lines: InputFile, k: number, box: InputBox]> = {
  sizes: {
    n: 'number of lines',
    d: 'number of different lines',
    k: 'how many to keep',
    m: 'keys that the box has room for',
  },
  // The box grows with the file: in a fixed one the first key that finds no room is a step in the curve, not a slope.
  sweeps: {
    n: (s) => ({ n: 8 * s, d: 8 * s, k: 16, m: s }),
    all: (s) => ({ n: 8 * s, d: 8 * s, k: s, m: s }),
  },
  inputs: families(
    (keys, { k = 0, m = 0 }) =>
      [file(keys.map((each) => `${each}\n`).join('')), k, box({ memoryMiB: (m * BYTES_A_KEY) / 2 ** 20 })] as const,
  ),
  // Partitions by hash take O(n) without the log; sorted runs are as good an answer.
  time: 'O(n log n + d log k)',
};
