/** Expected cost over the function's own random choices. */

/**
 * @class O(n)
 * @family ints
 * @space O(n)
 * @why a random pivot leaves three quarters on average or less, so the parts add up to less than 4n; three equal scans of each
 */
export function quickSelect(items: readonly number[]): number {
  let part = items;
  let rank = items.length >> 1;
  while (part.length > 1) {
    const pivot = part[Math.floor(Math.random() * part.length)]!;
    const below = part.filter((item) => item < pivot);
    const equal = part.filter((item) => item === pivot).length;
    if (rank < below.length) part = below;
    else if (rank < below.length + equal) return pivot;
    else {
      rank -= below.length + equal;
      part = part.filter((item) => item > pivot);
    }
  }
  return part[0] ?? 0;
}

/**
 * @class O(n log n)
 * @family sorted-ints
 * @space O(n)
 * @why a random pivot splits a sorted list as well as any other: 1.4 log n levels
 */
export function quickSortRandomPivot(items: readonly number[]): number {
  const list = [...items];
  sortRange(list, 0, list.length);
  return list[0] ?? 0;
}

/**
 * @class O(n^2)
 * @family equal-ints
 * @space O(n)
 * @why no random choice helps when all are equal: nothing is smaller than the pivot, so the rest is one shorter
 */
export function quickSortRandomPivotEqual(items: readonly number[]): number {
  return quickSortRandomPivot(items);
}

function sortRange(list: number[], from: number, to: number): void {
  if (to - from < 2) return;
  swap(list, from, from + Math.floor(Math.random() * (to - from)));
  let split = from;
  for (let i = from + 1; i < to; i++) if (list[i]! < list[from]!) swap(list, ++split, i); // blame
  swap(list, from, split);
  sortRange(list, from, split);
  sortRange(list, split + 1, to);
}

function swap(list: number[], i: number, j: number): void {
  const held = list[i]!;
  list[i] = list[j]!;
  list[j] = held;
}

/**
 * @class O(n)
 * @family lines
 * @space O(1)
 * @why one random number for each line, and 64 lines are kept
 */
export function reservoir(lines: readonly string[]): number {
  const kept: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    // blame
    const place = i < 64 ? i : Math.floor(Math.random() * (i + 1));
    if (place < 64) kept[place] = lines[i]!;
  }
  return kept.filter((line) => line.includes('ERROR')).length;
}

/**
 * @class O(n)
 * @family distinct-ints
 * @space O(n)
 * @why Fisher and Yates: one swap for each place
 * @blame none
 */
export function shuffledFirst(items: readonly number[]): number {
  const list = [...items];
  for (let last = list.length - 1; last > 0; last--) swap(list, last, Math.floor(Math.random() * (last + 1)));
  return list[0] ?? 0;
}

/**
 * @class O(n log n)
 * @family n
 * @space O(n)
 * @why draws until each of n pictures was seen: the last ones take n/3, n/2, n draws, together n ln n
 */
export function drawsForAll(n: number): number {
  const seen = new Set<number>();
  let draws = 0;
  while (seen.size < n) {
    // blame
    seen.add(Math.floor(Math.random() * n));
    draws++;
  }
  return draws;
}

/**
 * @class O(n log n)
 * @family sorted-ints
 * @space O(n)
 * @why a treap: random priorities keep its depth near 2 ln n even for sorted keys
 */
export function treap(items: readonly number[]): number {
  let root: Treap | undefined;
  for (const key of items) root = inserted(root, key);
  return root?.key ?? 0;
}

interface Treap {
  key: number;
  priority: number;
  left: Treap | undefined;
  right: Treap | undefined;
}

/** Splits nothing: goes down to the place of the key, and rotates the new node up on the way back. */
function inserted(node: Treap | undefined, key: number): Treap {
  if (node === undefined) return { key, priority: Math.random(), left: undefined, right: undefined };
  const side = key < node.key ? 'left' : 'right';
  const child = inserted(node[side], key); // blame
  node[side] = child;
  if (child.priority <= node.priority) return node;
  const other = side === 'left' ? 'right' : 'left';
  node[side] = child[other];
  child[other] = node;
  return child;
}

/**
 * @class O(sqrt n)
 * @family ints
 * @space O(1)
 * @why looks at √n random items
 */
export function estimatedMean(items: readonly number[]): number {
  const draws = Math.ceil(Math.sqrt(items.length));
  let sum = 0;
  for (let i = 0; i < draws; i++) sum += items[Math.floor(Math.random() * items.length)]!; // blame
  return sum / draws;
}
