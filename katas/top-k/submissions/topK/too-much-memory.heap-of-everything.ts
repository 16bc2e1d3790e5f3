// Makes a max-heap of all n items and pops k of them: fast enough, but it holds everything to give back k.
import { Heap } from 'heap-js';

export function topK(items: readonly number[], k: number): number[] {
  const all = new Heap<number>((a, b) => b - a);
  all.init([...items]); // blame

  const largestFirst: number[] = [];
  while (largestFirst.length < k && all.length > 0) largestFirst.push(all.pop()!);
  return largestFirst;
}
