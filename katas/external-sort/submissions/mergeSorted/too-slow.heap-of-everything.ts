// Puts all values into one heap, not only the heads: forgets that the runs are sorted, O(n log n).
export function mergeSorted(runs: readonly (readonly number[])[]): number[] {
  const heap = runs.flat();
  for (let parent = heap.length >> 1; parent >= 0; parent--) siftDown(heap, parent);

  const merged: number[] = [];
  while (heap.length > 0) {
    merged.push(heap[0]!);
    const last = heap.pop()!;
    if (heap.length > 0) heap[0] = last;
    siftDown(heap, 0);
  }
  return merged;
}

/** Swaps the value at `parent` with its lesser child until no child is less. */
function siftDown(heap: number[], parent: number): void {
  // biome-ignore format: the mark belongs to the line of the loop
  for (let child = 2 * parent + 1; child < heap.length; child = 2 * parent + 1) { // blame
    if (child + 1 < heap.length && heap[child + 1]! < heap[child]!) child++;
    if (heap[parent]! <= heap[child]!) return;
    [heap[parent], heap[child]] = [heap[child]!, heap[parent]!];
    parent = child;
  }
}
