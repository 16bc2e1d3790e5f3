/** Much passes through, little stays. */
import type { TreeNode } from '../families.ts';

/**
 * @class O(n)
 * @family ints
 * @space O(1)
 * @why batches of fifty from a generator: one is filled while none before it is kept
 * @blame none
 */
export function largestBatch(items: readonly number[]): number {
  let largest = 0;
  for (const batch of batchesOf(items, 50))
    largest = Math.max(
      largest,
      batch.reduce((sum, item) => sum + item, 0),
    );
  return largest;
}

function* batchesOf<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = [];
  for (const item of items) {
    if (batch.push(item) < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/**
 * @class O(n)
 * @family two-sorted
 * @space O(1)
 * @why two iterators side by side hold one number each
 * @blame none
 */
export function mergedChecksum(left: readonly number[], right: readonly number[]): number {
  let checksum = 0;
  for (const item of mergedOf(left, right)) checksum = (31 * checksum + item) % 1_000_003;
  return checksum;
}

function* mergedOf(left: Iterable<number>, right: Iterable<number>): Generator<number> {
  const lefts = left[Symbol.iterator]();
  const rights = right[Symbol.iterator]();
  let a = lefts.next();
  let b = rights.next();
  while (a.done !== true || b.done !== true) {
    if (b.done === true || (a.done !== true && a.value <= b.value)) {
      yield a.value;
      a = lefts.next();
    } else {
      yield b.value;
      b = rights.next();
    }
  }
}

/**
 * @class O(n)
 * @family ints
 * @space O(log n)
 * @why the larger of two halves, without copies: log n calls wait for each other
 */
export function largestByHalves(items: readonly number[], from = 0, to = items.length): number {
  if (to - from < 2) return items[from] ?? 0;
  const middle = (from + to) >> 1;
  return Math.max(largestByHalves(items, from, middle), largestByHalves(items, middle, to)); // blame
}

/**
 * @class O(n)
 * @family tree
 * @space O(log n)
 * @why a call for each level of a balanced tree
 */
export function isSearchTree(node: TreeNode | undefined, above = -Infinity, below = Infinity): boolean {
  if (node === undefined) return true;
  if (node.value < above || node.value > below) return false;
  return isSearchTree(node.left, above, node.value) && isSearchTree(node.right, node.value, below); // blame
}

/**
 * @class O(n)
 * @family sorted-ints
 * @space O(log n)
 * @why walks the tree that a binary search would take, log n calls deep; the list of what it meets is the output
 */
export function inSearchOrder(items: readonly number[]): number[] {
  const order: number[] = [];
  const visit = (from: number, to: number): void => {
    if (from >= to) return;
    const middle = (from + to) >> 1;
    order.push(items[middle]!);
    visit(from, middle); // blame
    visit(middle + 1, to);
  };
  visit(0, items.length);
  return order;
}

/**
 * @class O(n)
 * @family ints
 * @space O(sqrt n)
 * @why the sum is written down at each √n-th item, to be looked up later
 */
export function steepestStretch(items: readonly number[]): number {
  const size = Math.max(1, Math.floor(Math.sqrt(items.length)));
  const marks = [0];
  let sum = 0;
  for (let i = 0; i < items.length; i++) {
    // blame
    sum += items[i]!;
    if (i % size === size - 1) marks.push(sum);
  }
  return marks.reduce((best, mark, k) => Math.max(best, mark - (marks[k - 1] ?? 0)), 0);
}

/**
 * @class O(n^2)
 * @family two-texts
 * @space O(n)
 * @why the longest common part by a row at a time: the row before is enough
 */
export function longestCommonPart(left: string, right: string): number {
  let before = new Uint32Array(right.length + 1);
  let longest = 0;
  for (let i = 0; i < left.length; i++) {
    const row = new Uint32Array(right.length + 1);
    for (let j = 0; j < right.length; j++) {
      // blame
      if (left[i] !== right[j]) continue;
      row[j + 1] = before[j]! + 1;
      longest = Math.max(longest, row[j + 1]!);
    }
    before = row;
  }
  return longest;
}

/**
 * @class O(n^2)
 * @family distinct-ints
 * @space O(1)
 * @why all pairs pass through a generator, one at a time
 */
export function closePairs(items: readonly number[]): number {
  let close = 0;
  for (const [a, b] of pairsOf(items)) if (Math.abs(a - b) < 3) close++; // blame
  return close;
}

function* pairsOf(items: readonly number[]): Generator<readonly [number, number]> {
  for (let i = 0; i < items.length; i++) {
    for (let j = 0; j < i; j++) yield [items[i]!, items[j]!]; // blame
  }
}

/**
 * @class O(n)
 * @family ints
 * @space O(1)
 * @why a limiter that remembers thirty calls in a ring of a fixed length
 * @blame none
 */
export function refusedCalls(items: readonly number[]): number {
  const limiter = new RateLimiter(30, 2 ** 31);
  let clock = 0;
  let refused = 0;
  for (const item of items) {
    clock += item >> 3;
    if (!limiter.allows(clock)) refused++;
  }
  return refused;
}

class RateLimiter {
  readonly #calls: Float64Array;
  readonly #window: number;
  #next = 0;

  constructor(limit: number, window: number) {
    this.#calls = new Float64Array(limit).fill(-Infinity);
    this.#window = window;
  }

  allows(now: number): boolean {
    if (now - this.#calls[this.#next]! < this.#window) return false;
    this.#calls[this.#next] = now;
    this.#next = (this.#next + 1) % this.#calls.length;
    return true;
  }
}
