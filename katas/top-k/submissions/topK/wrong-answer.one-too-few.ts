// Off by one: pops when the heap has reached k, instead of when it has passed k.
import { Heap } from 'heap-js';

export function topK(items: readonly number[], k: number): number[] {
  const kept = new Heap<number>((a, b) => a - b);
  for (const item of items) {
    kept.push(item);
    if (kept.length >= k) kept.pop();
  }

  const smallestFirst: number[] = [];
  while (kept.length > 0) smallestFirst.push(kept.pop()!);
  return smallestFirst.reverse();
}
