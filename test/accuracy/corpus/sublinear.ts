/** Queries against a structure that is already there, and square roots. */
import type { TreeNode } from '../families.ts';

/**
 * @class O(sqrt n)
 * @family n
 * @space O(1)
 * @why tries every number up to the root, with no early exit
 */
export function divisors(n: number): number {
  let count = 0;
  for (let i = 1; i * i <= n; i++) if (n % i === 0) count += i * i === n ? 1 : 2; // blame
  return count;
}

/**
 * @class O(sqrt n)
 * @family n
 * @space O(1)
 * @why k steps take away 1 + 2 + … + k = k²/2, so about √(2n) of them empty n
 */
export function staircase(n: number): number {
  let steps = 0;
  for (let left = n; left > steps; left -= steps) steps++; // blame
  return steps;
}

/**
 * @class O(sqrt n)
 * @family n
 * @space O(1)
 * @why the first k odd numbers add up to k², so √n of them can be taken from n
 */
export function rootByOddNumbers(n: number): number {
  let odd = 1;
  let left = n;
  while (left >= odd) {
    // blame
    left -= odd;
    odd += 2;
  }
  return (odd - 1) / 2;
}

/**
 * @class O(sqrt n)
 * @family sorted-ints-late
 * @space O(1)
 * @why √n jumps of √n, then √n steps inside the last one; both loops are equally guilty
 */
export function jumpSearch(items: readonly number[], target: number): number {
  const jump = Math.max(1, Math.floor(Math.sqrt(items.length)));
  let from = 0;
  while (from + jump < items.length && items[from + jump]! < target) from += jump;
  while (from < items.length && items[from]! < target) from++;
  return from;
}

/**
 * @class O(sqrt n)
 * @family blocks-range
 * @space O(1)
 * @why nearly √n whole blocks, and single items in the first and the last one: three loops of √n
 */
export function rangeSumByBlocks(
  values: readonly number[],
  sums: readonly number[],
  size: number,
  from: number,
  to: number,
): number {
  let sum = 0;
  let at = from;
  while (at < to && at % size !== 0) sum += values[at++]!;
  for (; at + size <= to; at += size) sum += sums[at / size]!;
  while (at < to) sum += values[at++]!;
  return sum;
}

/**
 * @class O(sqrt n)
 * @family ints
 * @space O(1)
 * @why the list read as a square has √n items on its diagonal
 */
export function diagonalSum(items: readonly number[]): number {
  const side = Math.floor(Math.sqrt(items.length));
  let sum = 0;
  for (let i = 0; i < side; i++) sum += items[i * side + i]!; // blame
  return sum;
}

/**
 * @class O(sqrt n)
 * @family ints
 * @space O(sqrt n)
 * @why takes every √n-th item into a list of its own, and adds that up; both passes are equally guilty
 */
export function sampleMean(items: readonly number[]): number {
  const step = Math.max(1, Math.floor(Math.sqrt(items.length)));
  const sample: number[] = [];
  for (let i = 0; i < items.length; i += step) sample.push(items[i]!);
  return sample.reduce((sum, item) => sum + item, 0) / sample.length;
}

/**
 * @class O(log n)
 * @family tree-target
 * @space O(1)
 * @why one step down a balanced tree in each round
 */
export function nearestBelow(root: TreeNode | undefined, target: number): number {
  let best = -1;
  let node = root;
  while (node !== undefined) {
    // blame
    if (node.value <= target) best = node.value;
    node = node.value <= target ? node.right : node.left;
  }
  return best;
}

/**
 * @class O(log n)
 * @family fenwick-place
 * @space O(1)
 * @why each round clears the lowest bit of a place that is all ones
 */
export function prefixSum(sums: readonly number[], place: number): number {
  let sum = 0;
  for (let i = place; i > 0; i -= i & -i) sum += sums[i]!; // blame
  return sum;
}

/**
 * @class O(log n)
 * @family segments-range
 * @space O(1)
 * @why both ends of the range move up one level of the tree in each round
 */
export function segmentSum(sums: readonly number[], from: number, to: number): number {
  let sum = 0;
  let low = from + sums.length / 2;
  let high = to + sums.length / 2;
  while (low < high) {
    // blame
    if (low % 2 === 1) sum += sums[low++]!;
    if (high % 2 === 1) sum += sums[--high]!;
    low = Math.floor(low / 2);
    high = Math.floor(high / 2);
  }
  return sum;
}

/**
 * @class O(log n)
 * @family sorted-ints
 * @space O(1)
 * @why a sorted list is a heap; the path of the smaller children from the root has one item in each level
 */
export function smallestPath(heap: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < heap.length; ) {
    // blame
    sum += heap[at]!;
    const left = 2 * at + 1;
    at = (heap[left + 1] ?? Infinity) < heap[left]! ? left + 1 : left;
  }
  return sum;
}
