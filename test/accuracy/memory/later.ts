/** Cases that were written when the way to find the line was fixed. */

interface Visit {
  readonly user: string;
  readonly time: number;
}

/**
 * @class O(n)
 * @family visits-of-few
 * @space O(n)
 * @why the times of each user are kept in lists behind a helper, though the last one would do
 */
export function lastVisits(visits: readonly Visit[]): number {
  const times = new Map<string, number[]>();
  for (const { user, time } of visits) listOf(times, user).push(time); // blame
  return [...times.values()].reduce((sum, list) => sum + list.at(-1)!, 0);
}

function listOf(times: Map<string, number[]>, user: string): number[] {
  let list = times.get(user);
  if (list === undefined) {
    list = [];
    times.set(user, list);
  }
  return list;
}

/**
 * @class O(n)
 * @family lines
 * @space O(n)
 * @why all lines are split before the first is looked at; of each only one word is read, and the words stay
 */
export function levels(lines: readonly string[]): number {
  const words = lines.map((line) => line.split(' ')); // blame
  const errors = words.filter(([, level]) => level === 'ERROR');
  return errors.length;
}

/**
 * @class O(n)
 * @family lines
 * @space O(n)
 * @why each line is split and dropped; its first word is kept
 */
export function firstWords(lines: readonly string[]): number {
  const seen = new Set<string>();
  for (const line of lines) {
    const words = line.toUpperCase().split(' ');
    const word = words[0] ?? '';
    seen.add(word); // blame
  }
  return seen.size;
}

/**
 * @class O(n log n)
 * @family ints
 * @space O(n)
 * @why merging takes lists of its own at each level
 */
export function sortedMiddle(items: readonly number[]): number {
  return mergeSorted(items)[items.length >> 1] ?? 0;
}

function mergeSorted(items: readonly number[]): readonly number[] {
  if (items.length < 2) return items;
  const left = mergeSorted(items.slice(0, items.length >> 1));
  const right = mergeSorted(items.slice(items.length >> 1));
  const merged: number[] = [];
  let a = 0;
  let b = 0;
  while (a < left.length || b < right.length) {
    const takesLeft = b === right.length || (a < left.length && left[a]! <= right[b]!);
    merged.push(takesLeft ? left[a++]! : right[b++]!); // blame
  }
  return merged;
}

/**
 * @class O(n)
 * @family graph
 * @space O(n)
 * @why breadth first; a flag for each node is allowed here, but the queue is never emptied of what it has passed
 */
export function reached(graph: readonly (readonly number[])[]): number {
  const seen = new Uint8Array(graph.length);
  const queue = [0];
  seen[0] = 1;
  for (let at = 0; at < queue.length; at++) {
    for (const next of graph[queue[at]!] ?? []) {
      if (seen[next] === 1) continue;
      seen[next] = 1;
      queue.push(next); // blame
    }
  }
  return queue.length;
}

/**
 * @class O(n^2)
 * @family two-texts
 * @space O(n^2)
 * @budget O(n)
 * @why the whole table of lengths; three of four are set where the letters differ
 */
export function commonLetters(a: string, b: string): number {
  const table: number[][] = [];
  for (let i = 0; i <= a.length; i++) {
    table[i] = [];
    for (let j = 0; j <= b.length; j++) {
      const row = table[i]!;
      if (i === 0 || j === 0) row[j] = 0;
      else if (a[i - 1] === b[j - 1]) row[j] = table[i - 1]![j - 1]! + 1;
      else row[j] = Math.max(table[i - 1]![j]!, row[j - 1]!); // blame
    }
  }
  return table.at(-1)?.at(-1) ?? 0;
}

/**
 * @class O(n)
 * @family records
 * @space O(n)
 * @why each record is copied into the list with one more field
 */
export function withRanks(records: readonly { readonly id: string; readonly amount: number }[]): number {
  const ranked = records.map((record, rank) => ({ ...record, rank })); // blame
  let best = 0;
  for (const { amount, rank } of ranked) best = Math.max(best, amount - rank);
  return best;
}

/**
 * @class O(n)
 * @family tree
 * @space O(n)
 * @why all values of the tree in one list, by a helper that calls itself
 */
export function smallestGap(root: TreeNode | undefined): number {
  const values: number[] = [];
  const walk = (node: TreeNode | undefined): void => {
    if (node === undefined) return;
    walk(node.left);
    values.push(node.value); // blame
    walk(node.right);
  };
  walk(root);
  let gap = Number.POSITIVE_INFINITY;
  for (let i = 1; i < values.length; i++) gap = Math.min(gap, values[i]! - values[i - 1]!);
  return gap;
}

interface TreeNode {
  readonly value: number;
  readonly left: TreeNode | undefined;
  readonly right: TreeNode | undefined;
}

/**
 * @class O(n)
 * @family ints
 * @space O(n)
 * @why a heap of all items from a class of one's own
 */
export function largestByHeap(items: readonly number[]): number {
  const heap = new Pile();
  for (const item of items) heap.add(item);
  return heap.size;
}

class Pile {
  readonly #items: number[] = [];

  get size(): number {
    return this.#items.length;
  }

  add(item: number): void {
    this.#items.push(item); // blame
  }
}

/**
 * @class O(n)
 * @family strings
 * @space O(n)
 * @why one pattern is made of all words
 */
export function patternOfAll(words: readonly string[]): number {
  const escaped = words.map((word) => `(${word})`);
  const pattern = escaped.join('|'); // blame
  return pattern.length;
}

/**
 * @class O(n)
 * @family ints
 * @space O(n)
 * @why counts are kept by spread into new objects; what is left behind is dropped
 */
export function stackOfStates(items: readonly number[]): number {
  let history: readonly { readonly sum: number; readonly before: unknown }[] = [{ sum: 0, before: undefined }];
  for (const item of items) {
    const last = history[0]!;
    history = [{ sum: last.sum + item, before: last }]; // blame
  }
  return history[0]?.sum ?? 0;
}

/**
 * @class O(n)
 * @family ints
 * @space O(n)
 * @why each is paired with its place, sorted, and only the first pair is read
 */
export function firstPlace(items: readonly number[]): number {
  const pairs = [...items.entries()]; // blame
  return pairs.find(([, item]) => item === items.at(-1))?.[0] ?? 0;
}

/**
 * @class O(n)
 * @family ints
 * @space O(n)
 * @why a copy of the whole, cut from the front in blocks
 */
export function sumOfBlocks(items: readonly number[]): number {
  const left = structuredClone(items) as number[]; // blame
  let sum = 0;
  while (left.length > 0) sum += Math.max(...left.splice(-256, 256));
  return sum;
}

/**
 * @class O(n)
 * @family distinct-ints
 * @space O(n)
 * @why a flag for each item, in a list that is made as long as it takes
 */
export function flags(items: readonly number[]): number {
  const isSeen = Array<boolean>(items.length); // blame
  let repeats = 0;
  for (const item of items) {
    if (isSeen[item]) repeats++;
    isSeen[item] = true;
  }
  return repeats;
}
