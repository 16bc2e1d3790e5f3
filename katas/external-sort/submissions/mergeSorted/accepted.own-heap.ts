// A heap of run numbers written by hand: for an interview where no library is allowed.
/**
 * @time O(n log k)
 * @space O(n)
 */
export function mergeSorted(runs: readonly (readonly number[])[]): number[] {
  const positions = runs.map(() => 0);
  const headOf = (run: number): number => runs[run]?.[positions[run] ?? 0] ?? Infinity;
  const heap = runs.map((_, run) => run).filter((run) => headOf(run) < Infinity);
  for (let parent = heap.length >> 1; parent >= 0; parent--) siftDown(heap, parent, headOf);

  const merged: number[] = [];
  while (heap.length > 0) {
    const least = heap[0] ?? 0;
    merged.push(headOf(least));
    positions[least] = (positions[least] ?? 0) + 1;
    if (headOf(least) === Infinity) {
      const last = heap.pop() ?? 0; // this run is used up: the last item of the heap takes its place
      if (heap.length > 0) heap[0] = last;
    }
    siftDown(heap, 0, headOf);
  }
  return merged;
}

/** Swaps the item at `parent` with its lesser child until no child is less. */
function siftDown(heap: number[], parent: number, headOf: (run: number) => number): void {
  const moving = heap[parent];
  if (moving === undefined) return;
  for (;;) {
    const left = 2 * parent + 1;
    const right = left + 1;
    const leftRun = heap[left];
    const rightRun = heap[right];
    if (leftRun === undefined) break;
    const takeRight = rightRun !== undefined && headOf(rightRun) < headOf(leftRun);
    const child = takeRight ? rightRun : leftRun;
    if (headOf(moving) <= headOf(child)) break;
    heap[parent] = child;
    parent = takeRight ? right : left;
  }
  heap[parent] = moving;
}
