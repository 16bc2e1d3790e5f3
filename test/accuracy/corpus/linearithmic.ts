/** Sorting by hand and by the language, and what is built on it. */

/**
 * @class O(n log n)
 * @family ints
 * @space O(n)
 * @why a comparison sort of a copy in random order
 */
export function sortedMedian(items: readonly number[]): number {
  const sorted = [...items].sort((a, b) => a - b); // blame
  return sorted[sorted.length >> 1]!;
}

/**
 * @class O(n log n)
 * @family ints
 * @space O(n)
 * @why log n levels of halves, and each level merges all n items
 */
export function mergeSort(items: readonly number[]): readonly number[] {
  if (items.length < 2) return items;
  const middle = items.length >> 1;
  const left = mergeSort(items.slice(0, middle));
  const right = mergeSort(items.slice(middle));
  const all: number[] = [];
  for (let i = 0, j = 0; i + j < items.length; ) {
    // blame
    if (j === right.length || (i < left.length && left[i]! <= right[j]!)) all.push(left[i++]!);
    else all.push(right[j++]!);
  }
  return all;
}

/**
 * @class O(n log n)
 * @family distinct-ints
 * @space O(n)
 * @why n times the last leaf sinks from the root of a heap, nearly to the bottom: log n swaps
 */
export function heapSortMedian(items: readonly number[]): number {
  const heap = [...items];
  for (let i = heap.length >> 1; i >= 0; i--) sink(heap, i, heap.length);
  for (let end = heap.length - 1; end > 0; end--) {
    swap(heap, 0, end);
    sink(heap, 0, end);
  }
  return heap[heap.length >> 1]!;
}

function sink(heap: number[], from: number, end: number): void {
  let at = from;
  for (let child = 2 * at + 1; child < end; child = 2 * at + 1) {
    // blame
    if (child + 1 < end && heap[child + 1]! > heap[child]!) child++;
    if (heap[at]! >= heap[child]!) return;
    [heap[at], heap[child]] = [heap[child]!, heap[at]!];
    at = child;
  }
}

function swap(list: number[], i: number, j: number): void {
  const held = list[i]!;
  list[i] = list[j]!;
  list[j] = held;
}

/**
 * @class O(n log n)
 * @family sorted-ints
 * @space O(n)
 * @why the pivot in the middle of a sorted list halves it: log n levels, each visits all items
 * @blame none
 */
export function quickSortMiddlePivot(items: readonly number[]): number {
  const list = [...items];
  const sort = (from: number, to: number): void => {
    if (from >= to) return;
    const pivot = list[(from + to) >> 1]!;
    let i = from;
    let j = to;
    while (i <= j) {
      while (list[i]! < pivot) i++;
      while (list[j]! > pivot) j--;
      if (i <= j) swap(list, i++, j--);
    }
    sort(from, j);
    sort(i, to);
  };
  sort(0, list.length - 1);
  return list[0]!;
}

/**
 * @class O(n log n)
 * @family intervals
 * @space O(n)
 * @why a sort by start, then one sweep
 */
export function mergedIntervals(intervals: readonly { start: number; end: number }[]): number {
  const sorted = [...intervals].sort((a, b) => a.start - b.start); // blame
  let count = 0;
  let reach = -Infinity;
  for (const { start, end } of sorted) {
    if (start > reach) count++;
    reach = Math.max(reach, end);
  }
  return count;
}

/**
 * @class O(n log n)
 * @family sorted-ints
 * @space O(1)
 * @why n binary searches
 */
export function pairsWithin(items: readonly number[]): number {
  let pairs = 0;
  for (let i = 0; i < items.length; i++) {
    let low = i;
    let high = items.length;
    while (low < high) {
      // blame
      const middle = (low + high) >> 1;
      if (items[middle]! - items[i]! < 2 ** 20) low = middle + 1;
      else high = middle;
    }
    pairs += low - i - 1;
  }
  return pairs;
}

/**
 * @class O(n log n)
 * @family strings
 * @space O(n)
 * @why a sort by the order of texts of eight characters; anagrams and neighbours then take one pass
 */
export function distinctBySorting(words: readonly string[]): number {
  const sorted = words.toSorted(); // blame
  return sorted.filter((word, place) => word !== sorted[place - 1]).length;
}
