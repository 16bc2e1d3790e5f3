// Asks `if (value)` for the end of a run, as people do in a hurry: a zero ends it too.
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
    if (value) heads.push({ value, run, position });
  };
  for (const run of runs) pushFrom(run, 0);

  const merged: number[] = [];
  for (let head = heads.pop(); head !== undefined; head = heads.pop()) {
    merged.push(head.value);
    pushFrom(head.run, head.position + 1);
  }
  return merged;
}
