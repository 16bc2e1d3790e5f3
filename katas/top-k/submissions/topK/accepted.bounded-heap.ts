// Keeps the k best so far in a min-heap: its smallest is the one that the next larger item throws out.
import { Heap } from 'heap-js';

/**
 * The k largest items, largest first.
 *
 * @time O(n log k)
 * @space O(k)
 */
export function topK(items: readonly number[], k: number): number[] {
  const kept = new Heap<number>((a, b) => a - b);
  for (const item of items) {
    kept.push(item);
    if (kept.length > k) kept.pop();
  }

  const smallestFirst: number[] = [];
  while (kept.length > 0) smallestFirst.push(kept.pop()!);
  return smallestFirst.reverse();
}
