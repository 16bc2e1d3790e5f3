/** Neighbouring classes: divide and conquer, with and without a cost for dividing. */
import type { TreeNode } from '../families.ts';

/**
 * @class O(n)
 * @family ints
 * @space O(log n)
 * @why halves by place without copying: 2n - 1 calls of constant cost, log n of them on the stack
 */
export function sumByHalves(items: readonly number[]): number {
  const sum = (from: number, to: number): number => {
    if (to - from === 1) return items[from]!;
    const middle = (from + to) >> 1;
    return sum(from, middle) + sum(middle, to); // blame
  };
  return items.length === 0 ? 0 : sum(0, items.length);
}

/**
 * @class O(n log n)
 * @family ints
 * @space O(n)
 * @why each half is a copy, so each of log n levels copies all n items; both copies are equally guilty
 */
export function sumByCopiedHalves(items: readonly number[]): number {
  if (items.length < 2) return items[0] ?? 0;
  const middle = items.length >> 1;
  const left = items.slice(0, middle);
  const right = items.slice(middle);
  return sumByCopiedHalves(left) + sumByCopiedHalves(right);
}

/**
 * @class O(n log n)
 * @family ints
 * @space O(log n)
 * @why looks for the best run across the middle by a scan of both halves, in each of log n levels
 */
export function bestRunByHalves(items: readonly number[]): number {
  const best = (from: number, to: number): number => {
    if (to - from === 1) return items[from]! - 2 ** 29;
    const middle = (from + to) >> 1;
    const across = bestFrom(items, middle - 1, from - 1, -1) + bestFrom(items, middle, to, 1);
    return Math.max(across, best(from, middle), best(middle, to));
  };
  return items.length === 0 ? 0 : best(0, items.length);
}

function bestFrom(items: readonly number[], start: number, stop: number, step: number): number {
  let best = -Infinity;
  let sum = 0;
  for (let i = start; i !== stop; i += step) {
    // blame
    sum += items[i]! - 2 ** 29;
    best = Math.max(best, sum);
  }
  return best;
}

/**
 * @class O(n log n)
 * @family ints
 * @space O(n)
 * @why merges neighbours in rounds: the lists double, so each of log n rounds copies n items
 */
export function mergedInRounds(items: readonly number[]): number {
  let lists = items.map((item) => [item]);
  while (lists.length > 1) {
    const next: number[][] = [];
    for (let i = 0; i < lists.length; i += 2) next.push(merge(lists[i]!, lists[i + 1] ?? []));
    lists = next;
  }
  return lists[0]?.[0] ?? 0;
}

/**
 * @class O(n^2)
 * @family ints
 * @space O(n)
 * @why merges one list of a single item after the other into a result that grows to n: 1 + 2 + … + n
 */
export function mergedInTurn(items: readonly number[]): number {
  let all: readonly number[] = [];
  for (const item of items) all = merge(all, [item]);
  return all[0] ?? 0;
}

function merge(left: readonly number[], right: readonly number[]): number[] {
  const all: number[] = [];
  for (let i = 0, j = 0; i + j < left.length + right.length; ) {
    // blame
    if (j === right.length || (i < left.length && left[i]! <= right[j]!)) all.push(left[i++]!);
    else all.push(right[j++]!);
  }
  return all;
}

/**
 * @class O(n)
 * @family sorted-ints
 * @space O(n)
 * @why a comparison sort of the language finds one run that is sorted already: n - 1 comparisons
 */
export function sortedAgain(items: readonly number[]): number {
  return [...items].sort((a, b) => a - b)[0] ?? 0; // blame
}

/**
 * @class O(n log n)
 * @family distinct-ints
 * @space O(n)
 * @why the same sort of a shuffled list
 */
export function sortedShuffled(items: readonly number[]): number {
  return sortedAgain(items);
}

/**
 * @class O(n)
 * @family tree
 * @space O(log n)
 * @why one call for each node; as deep as a balanced tree
 */
export function treeSum(root: TreeNode | undefined): number {
  return root === undefined ? 0 : root.value + treeSum(root.left) + treeSum(root.right); // blame
}

/**
 * @class O(n log n)
 * @family tree
 * @space O(log n)
 * @why each item passes through a `yield*` of every level above it: its depth, log n for most
 */
export function treeSumByDelegation(root: TreeNode | undefined): number {
  let sum = 0;
  for (const value of walk(root)) sum += value;
  return sum;
}

function* walk(node: TreeNode | undefined): Generator<number> {
  if (node === undefined) return;
  yield* walk(node.left); // blame
  yield node.value;
  yield* walk(node.right);
}

/**
 * @class O(n log n)
 * @family tree
 * @space O(log n)
 * @why measures the height of both sides anew at each node: each level visits all nodes below it
 */
export function isBalanced(root: TreeNode | undefined): boolean {
  if (root === undefined) return true;
  if (Math.abs(height(root.left) - height(root.right)) > 1) return false;
  return isBalanced(root.left) && isBalanced(root.right);
}

function height(node: TreeNode | undefined): number {
  return node === undefined ? 0 : 1 + Math.max(height(node.left), height(node.right)); // blame
}
