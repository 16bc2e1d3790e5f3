/** Input families that only the corpus needs; the general ones are in runner/growth/families.ts. */
import type { Random, Sizes } from '../../runner/kata.ts';

type Family = (sizes: Sizes, random: Random) => readonly unknown[];

/** A node of a search tree. */
export interface TreeNode {
  readonly value: number;
  readonly left: TreeNode | undefined;
  readonly right: TreeNode | undefined;
}

/** A list in a list in a list. */
export type Nested = readonly Nested[];

const BELOW = 2 ** 30;

export const corpusFamilies: Readonly<Record<string, Family>> = {
  /** n rows of n numbers. */
  matrix: ({ n = 0 }, random) => [list(n, () => list(n, () => random.int(1000)))],
  /** Sorted numbers, and one to look for that is almost never there. */
  'sorted-ints-target': ({ n = 0 }, random) => [sorted(n, random), random.int(BELOW)],
  /** Sorted numbers, and the last one of the last whole block of √n: a search by blocks then takes every step. */
  'sorted-ints-late': ({ n = 0 }, random) => {
    const items = sorted(n, random);
    const size = Math.max(1, Math.floor(Math.sqrt(n)));
    return [items, items[Math.floor(n / size) * size - 1]];
  },
  /** Two sorted lists of n / 2. */
  'two-sorted': ({ n = 0 }, random) => [sorted(n >> 1, random), sorted(n - (n >> 1), random)],
  /** Sorted, then neighbours swapped: no item is more than one place from its own. */
  'near-sorted-ints': ({ n = 0 }, random) => [nearSorted(n, random)],
  /** Numbers, and n ranges [from, to] among them. */
  ranges: ({ n = 0 }, random) => [list(n, () => random.int(1000)), list(n, () => range(n, random))],
  /** n intervals of a length up to 1000, in random order. */
  intervals: ({ n = 0 }, random) => [
    list(n, () => random.int(BELOW)).map((start) => ({ start, end: start + random.int(1000) })),
  ],
  /** n points of the plane. */
  points: ({ n = 0 }, random) => [list(n, () => ({ x: random.int(10_000), y: random.int(10_000) }))],
  /** n records with an id of eight characters and a number. */
  records: ({ n = 0 }, random) => [list(n, () => ({ id: random.text(8), amount: random.int(1000) }))],
  /** n nodes with four random neighbours each. */
  graph: ({ n = 0 }, random) => [list(n, () => list(4, () => random.int(n)))],
  /** n nodes, and n random pairs of them. */
  pairs: ({ n = 0 }, random) => [n, list(n, () => [random.int(n), random.int(n)])],

  /** n spaces and an x. */
  spaces: ({ n = 0 }) => [`${repeat(' ', n)}x`].map(copied),
  /** The letter a, n times. */
  letter: ({ n = 0 }) => [repeat('a', n)],
  /** The letter a, n times, and an exclamation mark. */
  'letter-bang': ({ n = 0 }) => [`${repeat('a', n)}!`].map(copied),
  /** Two random texts of n letters out of four. */
  'two-texts': ({ n = 0 }, random) => [genes(n, random), genes(n, random)],
  /** A random text of n characters, and four copies of it that are other strings in memory. */
  copies: ({ n = 0 }, random) => {
    const text = random.text(n);
    return [text, list(4, () => copied(text))];
  },

  /** Lists n deep, each inside the next. */
  'nested-list': ({ n = 0 }) => [nested(n)],
  /** A balanced search tree of n numbers. */
  tree: ({ n = 0 }, random) => [tree(sorted(n, random))],
  /** A balanced search tree, and a number that is almost never in it. */
  'tree-target': ({ n = 0 }, random) => [tree(sorted(n, random)), random.int(BELOW)],
  /** A Map of n keys, and one of them. */
  'map-key': ({ n = 0 }, random) => {
    const keys = list(n, () => random.text(8));
    return [new Map(keys.map((key, place) => [key, place])), keys[random.int(n)]];
  },
  /** A Fenwick tree of n counts, and the largest place up to n that is all ones: a query then takes every step. */
  'fenwick-place': ({ n = 0 }, random) => [
    fenwick(list(n, () => random.int(1000))),
    2 ** Math.floor(Math.log2(n + 1)) - 1,
  ],
  /** A segment tree in an array (leaves in the second half), and a range of nearly all of it. */
  'segments-range': ({ n = 0 }, random) => [segments(list(n, () => random.int(1000))), 1, n - 1],
  /** n numbers, the sums of their blocks of √n, the length of a block, and a range that cuts into the first and the last block. */
  'blocks-range': ({ n = 0 }, random) => {
    const values = list(n, () => random.int(1000));
    const size = Math.max(1, Math.floor(Math.sqrt(n)));
    const sums = list(Math.ceil(n / size), (block) => total(values.slice(block * size, (block + 1) * size)));
    return [values, sums, size, 1, Math.floor(n / size) * size - 1];
  },
};

function list<T>(n: number, item: (place: number) => T): T[] {
  return Array.from({ length: n }, (_, place) => item(place));
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function sorted(n: number, random: Random): number[] {
  return list(n, () => random.int(BELOW)).sort((a, b) => a - b);
}

function nearSorted(n: number, random: Random): number[] {
  const items = sorted(n, random);
  for (let i = 0; i + 1 < n; i += 2) {
    if (random.int(2) === 0) [items[i], items[i + 1]] = [items[i + 1]!, items[i]!];
  }
  return items;
}

function range(n: number, random: Random): readonly [from: number, to: number] {
  const a = random.int(n);
  const b = random.int(n);
  return [Math.min(a, b), Math.max(a, b)];
}

/** One flat string: `repeat` of the language leaves the joining to whoever reads it first. */
function repeat(letter: string, n: number): string {
  return list(n, () => letter).join('');
}

/** The same characters in other memory. */
function copied(text: string): string {
  return text.split('').join('');
}

function genes(n: number, random: Random): string {
  return list(n, () => 'acgt'[random.int(4)]).join('');
}

function nested(depth: number): Nested {
  let inner: Nested = [];
  for (let level = 1; level < depth; level++) inner = [inner];
  return inner;
}

function tree(items: readonly number[], from = 0, to = items.length): TreeNode | undefined {
  if (from >= to) return undefined;
  const middle = (from + to) >> 1;
  return { value: items[middle]!, left: tree(items, from, middle), right: tree(items, middle + 1, to) };
}

function fenwick(counts: readonly number[]): number[] {
  const sums = [0, ...counts];
  for (let i = 1; i < sums.length; i++) {
    const parent = i + (i & -i);
    if (parent < sums.length) sums[parent]! += sums[i]!;
  }
  return sums;
}

function segments(leaves: readonly number[]): number[] {
  const n = leaves.length;
  const sums = [...list(n, () => 0), ...leaves];
  for (let i = n - 1; i > 0; i--) sums[i] = sums[2 * i]! + sums[2 * i + 1]!;
  return sums;
}
