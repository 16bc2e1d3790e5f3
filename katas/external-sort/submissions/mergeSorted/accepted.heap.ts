// Keeps the head of every run in a heap, as heapq.merge does: the answer an interviewer hopes for.
import { Heap } from 'heap-js';

interface Head {
  readonly value: number;
  readonly run: readonly number[];
  readonly position: number;
}

/**
 * @time O(n log k)
 * @space O(n)
 *
 * n values in k runs. The result takes n places; the heap itself never holds more than k.
 */
export function mergeSorted(runs: readonly (readonly number[])[]): number[] {
  const heads = new Heap<Head>((a, b) => a.value - b.value);
  const pushFrom = (run: readonly number[], position: number): void => {
    const value = run[position];
    if (value !== undefined) heads.push({ value, run, position });
  };
  for (const run of runs) pushFrom(run, 0);

  const merged: number[] = [];
  for (let head = heads.pop(); head !== undefined; head = heads.pop()) {
    merged.push(head.value);
    pushFrom(head.run, head.position + 1);
  }
  return merged;
}
