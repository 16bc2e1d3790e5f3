// Returns the heap's inner list: it starts with the smallest, and a heap is not a sorted list.
import { Heap } from 'heap-js';

export function topK(items: readonly number[], k: number): number[] {
  const kept = new Heap<number>((a, b) => a - b);
  for (const item of items) {
    kept.push(item);
    if (kept.length > k) kept.pop();
  }
  return kept.toArray().reverse();
}
