/** One pass, or a fixed number of them. */

/**
 * @class O(n)
 * @family ints
 * @space O(1)
 * @why one addition for each item
 */
export function sum(items: readonly number[]): number {
  let total = 0;
  for (const item of items) total += item; // blame
  return total;
}

/**
 * @class O(n)
 * @family sorted-ints-target
 * @space O(1)
 * @why two pointers that only move towards each other: n steps together
 */
export function hasPairWithSum(items: readonly number[], target: number): boolean {
  let low = 0;
  let high = items.length - 1;
  while (low < high) {
    // blame
    const pair = items[low]! + items[high]!;
    if (pair === target) return true;
    if (pair < target) low++;
    else high--;
  }
  return false;
}

/**
 * @class O(n)
 * @family few-ints
 * @space O(1)
 * @why one candidate and one counter, updated once for each item
 */
export function majority(items: readonly number[]): number {
  let candidate = 0;
  let votes = 0;
  for (const item of items) {
    // blame
    if (votes === 0) candidate = item;
    votes += item === candidate ? 1 : -1;
  }
  return candidate;
}

/**
 * @class O(n)
 * @family two-sorted
 * @space O(1)
 * @why each round moves one of two pointers on; the merged list is the output
 */
export function merged(left: readonly number[], right: readonly number[]): number[] {
  const all: number[] = [];
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    // blame
    if (j === right.length || (i < left.length && left[i]! <= right[j]!)) all.push(left[i++]!);
    else all.push(right[j++]!);
  }
  return all;
}

/**
 * @class O(n)
 * @family graph
 * @space O(n)
 * @why each node enters the queue once and has four neighbours; the queue is read by index
 */
export function reachable(neighbours: readonly (readonly number[])[]): number {
  const seen = new Set([0]);
  const queue = [0];
  for (let head = 0; head < queue.length; head++) {
    // blame
    for (const next of neighbours[queue[head]!]!) {
      // blame
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push(next);
    }
  }
  return seen.size;
}

/**
 * @class O(n)
 * @family letter
 * @space O(1)
 * @why compares n / 2 pairs of characters and finds no difference
 */
export function isPalindrome(text: string): boolean {
  for (let i = 0, j = text.length - 1; i < j; i++, j--) if (text[i] !== text[j]) return false; // blame
  return true;
}

/**
 * @class O(n)
 * @family ints
 * @space O(1)
 * @why Kadane's scan: one maximum of two for each item
 */
export function bestRun(items: readonly number[]): number {
  let best = -Infinity;
  let ending = 0;
  for (const item of items) {
    // blame
    const gain = item - 2 ** 29;
    ending = Math.max(gain, ending + gain);
    best = Math.max(best, ending);
  }
  return best;
}
