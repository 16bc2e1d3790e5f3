/** Two sizes, the one under a logarithm. */

/**
 * @class O(n log k)
 * @below O(n)
 * @family best-of
 * @why every item is larger than those before it and sinks through a heap of k, log k levels
 */
export function largestByHeap(items: readonly number[], k: number): number[] {
  const heap: number[] = [];
  for (const item of items) {
    if (heap.length < k) {
      heap.push(item);
      rise(heap);
    } else if (item > heap[0]!) {
      heap[0] = item;
      sink(heap);
    }
  }
  return heap;
}

/**
 * @class O(n log k)
 * @below O(n)
 * @family runs
 * @space O(n + k)
 * @why runs are merged two by two: log k rounds, in each of which all n items are written once
 */
export function mergePairwise(runs: readonly (readonly number[])[]): readonly number[] {
  let left = runs;
  while (left.length > 1) {
    const merged: (readonly number[])[] = [];
    for (let at = 0; at < left.length; at += 2) merged.push(mergeTwo(left[at]!, left[at + 1] ?? []));
    left = merged;
  }
  return left[0] ?? [];
}

/**
 * @class O(q log n)
 * @below O(q)
 * @family questions
 * @why each of the q numbers is looked for in a sorted list of n, by halves
 */
export function placesOf(sorted: readonly number[], asked: readonly number[]): number[] {
  const places: number[] = [];
  for (const item of asked) places.push(placeOf(sorted, item));
  return places;
}

/**
 * @class O(n + k log k)
 * @below O(n + k), O(k log k)
 * @family words
 * @space O(k)
 * @why n turns to count, and a sort of the k different words, of which each is compared log k times
 */
export function countsByWord(words: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1); // blame
  return [...counts].sort((a, b) => (a[0] < b[0] ? -1 : 1)); // blame
}

function rise(heap: number[]): void {
  let at = heap.length - 1;
  while (at > 0 && heap[(at - 1) >> 1]! > heap[at]!) {
    swap(heap, at, (at - 1) >> 1);
    at = (at - 1) >> 1;
  }
}

function sink(heap: number[]): void {
  let at = 0;
  for (let child = 1; child < heap.length; child = 2 * at + 1) {
    // blame
    if (child + 1 < heap.length && heap[child + 1]! < heap[child]!) child++;
    if (heap[at]! <= heap[child]!) return;
    swap(heap, at, child);
    at = child;
  }
}

function swap(heap: number[], a: number, b: number): void {
  const item = heap[a]!;
  heap[a] = heap[b]!;
  heap[b] = item;
}

function mergeTwo(a: readonly number[], b: readonly number[]): number[] {
  const merged: number[] = [];
  let [inA, inB] = [0, 0];
  while (inA < a.length || inB < b.length) {
    // blame
    if (inB === b.length || (inA < a.length && a[inA]! <= b[inB]!)) merged.push(a[inA++]!);
    else merged.push(b[inB++]!);
  }
  return merged;
}

function placeOf(sorted: readonly number[], item: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    // blame
    const middle = (low + high) >> 1;
    if (sorted[middle]! < item) low = middle + 1;
    else high = middle;
  }
  return low;
}
