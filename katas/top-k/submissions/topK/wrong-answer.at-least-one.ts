// Starts with the first item as the best so far, so k = 0 still gives one.
import { Heap } from 'heap-js';

export function topK(items: readonly number[], k: number): number[] {
  const kept = new Heap<number>((a, b) => a - b);
  for (const item of items) {
    if (kept.length === 0 || kept.length < k) kept.push(item);
    else if (item > kept.peek()!) kept.replace(item);
  }

  const smallestFirst: number[] = [];
  while (kept.length > 0) smallestFirst.push(kept.pop()!);
  return smallestFirst.reverse();
}
