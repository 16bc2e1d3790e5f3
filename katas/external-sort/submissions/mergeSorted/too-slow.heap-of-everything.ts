// Puts all values into one heap, not only the heads: forgets that the runs are sorted, O(n log n).
import { Heap } from 'heap-js';

export function mergeSorted(runs: readonly (readonly number[])[]): number[] {
  const heap = new Heap<number>((a, b) => a - b);
  for (const run of runs) {
    for (const value of run) heap.push(value);
  }
  const merged: number[] = [];
  while (heap.length > 0) merged.push(heap.pop() ?? 0); // blame
  return merged;
}
