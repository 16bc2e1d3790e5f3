/** Throws from a function that a package calls. */
import { Heap } from 'heap-js';

export function run(sin: boolean): unknown {
  const heap = new Heap<number>(function compare(a, b) {
    if (sin) throw new Error('can not compare');
    return a - b;
  });
  heap.push(1, 2);
  return heap.length;
}
