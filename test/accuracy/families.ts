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

  /** Sorted numbers, the last third of them moved to the front. */
  rotated: ({ n = 0 }, random) => {
    const items = sorted(n, random);
    const seam = Math.floor((2 * n) / 3);
    return [[...items.slice(seam), ...items.slice(0, seam)]];
  },
  /** Different numbers that rise, then fall; the peak is after two thirds. */
  mountain: ({ n = 0 }) => [list(n, (place) => 2 * n - Math.abs(3 * place - 2 * n))],
  /** Sorted but within blocks of √n, which are shuffled. */
  'block-shuffled-ints': ({ n = 0 }, random) => {
    const items = sorted(n, random);
    const size = Math.max(1, Math.floor(Math.sqrt(n)));
    return [list(Math.ceil(n / size), (block) => random.shuffle(items.slice(block * size, (block + 1) * size))).flat()];
  },
  /** √n sorted lists of √n numbers. */
  'root-lists': ({ n = 0 }, random) => [list(side(n), () => sorted(side(n), random))],
  /** Eight sorted lists of n / 8 numbers. */
  'eight-lists': ({ n = 0 }, random) => [list(8, () => sorted(n >> 3, random))],
  /** n visits in no order of time; each user has about eight. */
  visits: ({ n = 0 }, random) => [visits(n, Math.ceil(n / 8), random)],
  /** n visits of eight users, in no order of time. */
  'visits-of-few': ({ n = 0 }, random) => [visits(n, 8, random)],
  /** n visits in order of time; each user has about eight. */
  clicks: ({ n = 0 }, random) => [visits(n, Math.ceil(n / 8), random).sort((a, b) => a.time - b.time)],
  /** n / 2 orders, and the n / 2 users that they belong to. */
  tables: ({ n = 0 }, random) => {
    const users = list(n >> 1, () => ({ id: random.text(8), country: random.text(1) }));
    const orders = users.map(() => ({ user: users[random.int(users.length)]!.id, amount: random.int(1000) }));
    return [orders, users];
  },
  /** A table of n rows in one text: id, country, day, amount. */
  csv: ({ n = 0 }, random) => [
    [
      'id,country,day,amount',
      ...list(n, () => `${random.text(8)},${random.text(1)},day ${random.int(7)},${random.int(1000)}`),
    ].join('\n'),
  ],
  /** n / 2 brackets of three kinds that open, and their counterparts. */
  brackets: ({ n = 0 }, random) => {
    const kinds = list(n >> 1, () => random.int(3));
    return [[...kinds.map((kind) => '([{'[kind]), ...kinds.toReversed().map((kind) => ')]}'[kind])].join('')];
  },
  /** √n rows of √n cells; two of three are open. */
  grid: ({ n = 0 }, random) => [
    list(side(n), () => list(side(n), () => ({ open: random.int(3) > 0, cost: random.int(100) }))),
  ],

  /** The parent of each node is one before it, drawn at random; the first has none. */
  parents: ({ n = 0 }, random) => [list(n, (node) => (node === 0 ? -1 : random.int(node)))],
  /** The parent of each node is the one before it. */
  'line-parents': ({ n = 0 }) => [list(n, (node) => node - 1)],
  /** n tasks, and for each of them three that come later. */
  tasks: ({ n = 0 }, random) => [
    list(n, (task) => list(task + 1 < n ? 3 : 0, () => task + 1 + random.int(n - task - 1))),
  ],
  /** n nodes, and the steps from each to the next, in the order of the way. */
  'chain-forward': ({ n = 0 }) => [n, chain(n)],
  /** The same steps, the last one first. */
  'chain-backward': ({ n = 0 }) => [n, chain(n).reverse()],
  /** n players in pairs, then the pairs in fours, then in eights, … */
  tournament: ({ n = 0 }) => {
    const rounds: [number, number][] = [];
    for (let width = 1; width < n; width *= 2) {
      for (let first = 0; first + width < n; first += 2 * width) rounds.push([first, first + width]);
    }
    return [n, rounds];
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

/** The side of a square of n cells. */
function side(n: number): number {
  return Math.round(Math.sqrt(n));
}

function visits(n: number, users: number, random: Random): { user: string; time: number }[] {
  return list(n, () => ({ user: `user ${random.int(users)}`, time: random.int(86_400) }));
}

function chain(n: number): [number, number][] {
  return list(Math.max(0, n - 1), (node) => [node, node + 1]);
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
