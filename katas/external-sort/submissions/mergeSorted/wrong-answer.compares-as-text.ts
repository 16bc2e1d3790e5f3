// A right merge, but the heap compares its items as text: a habit from heaps of strings.
import { Heap } from 'heap-js';

interface Head {
  readonly value: number;
  readonly run: readonly number[];
  readonly position: number;
}

export function mergeSorted(runs: readonly (readonly number[])[]): number[] {
  const heads = new Heap<Head>((a, b) => (String(a.value) < String(b.value) ? -1 : 1));
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
