// The right items in the order in which a min-heap gives them back: the last reverse() is forgotten.
import { Heap } from 'heap-js';

export function topK(items: readonly number[], k: number): number[] {
  const kept = new Heap<number>((a, b) => a - b);
  for (const item of items) {
    kept.push(item);
    if (kept.length > k) kept.pop();
  }

  const result: number[] = [];
  while (kept.length > 0) result.push(kept.pop()!);
  return result;
}
