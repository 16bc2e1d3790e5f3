// The same bounded heap without a library: a list in which no parent is larger than its two children.

/**
 * The k largest items, largest first.
 *
 * @time O(n log k)
 * @space O(k)
 */
export function topK(items: readonly number[], k: number): number[] {
  const heap: number[] = [];
  for (const item of items) {
    if (heap.length < k) {
      heap.push(item);
      siftUp(heap);
    } else if (k > 0 && item > heap[0]!) {
      heap[0] = item;
      siftDown(heap, heap.length);
    }
  }

  // Heap sort in place: the smallest goes to the end, then the next one before it. Largest first is what remains.
  for (let end = heap.length - 1; end > 0; end--) {
    swap(heap, 0, end);
    siftDown(heap, end);
  }
  return heap;
}

/** Moves the last item up until its parent is not larger. */
function siftUp(heap: number[]): void {
  let at = heap.length - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (heap[parent]! <= heap[at]!) return;
    swap(heap, parent, at);
    at = parent;
  }
}

/** Moves the first item down until no child is smaller; only the first `size` items belong to the heap. */
function siftDown(heap: number[], size: number): void {
  let at = 0;
  for (;;) {
    let least = at;
    for (const child of [2 * at + 1, 2 * at + 2]) {
      if (child < size && heap[child]! < heap[least]!) least = child;
    }
    if (least === at) return;
    swap(heap, at, least);
    at = least;
  }
}

function swap(heap: number[], a: number, b: number): void {
  const item = heap[a]!;
  heap[a] = heap[b]!;
  heap[b] = item;
}
