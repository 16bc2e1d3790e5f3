/** Neighbouring classes, n against n log n: the same heap or search, told apart by the input or the direction. */

/**
 * @class O(n)
 * @family ints
 * @space O(n)
 * @why sinking from the bottom up: half of the nodes sink 0 levels, a quarter 1, …, which adds up to n
 * @blame none
 */
export function heapify(items: readonly number[]): number {
  const heap = [...items];
  for (let root = heap.length >> 1; root >= 0; root--) {
    let at = root;
    for (let child = 2 * at + 1; child < heap.length; child = 2 * at + 1) {
      if (child + 1 < heap.length && heap[child + 1]! < heap[child]!) child++;
      if (heap[at]! <= heap[child]!) break;
      [heap[at], heap[child]] = [heap[child]!, heap[at]!];
      at = child;
    }
  }
  return heap[0]!;
}

/**
 * @class O(n)
 * @family ints
 * @space O(n)
 * @why on random input a new leaf rises less than two levels on average, however high the heap is
 * @blame none
 */
export function heapByPushing(items: readonly number[]): number {
  const heap: number[] = [];
  for (const item of items) push(heap, item);
  return heap[0]!;
}

/**
 * @class O(n log n)
 * @family descending-ints
 * @space O(n)
 * @why each item is the smallest yet and rises to the root: log n levels
 */
export function heapByPushingFalling(items: readonly number[]): number {
  return heapByPushing(items);
}

function push(heap: number[], item: number): void {
  let at = heap.push(item) - 1;
  while (at > 0 && heap[(at - 1) >> 1]! > item) {
    // blame
    heap[at] = heap[(at - 1) >> 1]!;
    at = (at - 1) >> 1;
  }
  heap[at] = item;
}

/**
 * @class O(n log n)
 * @family ints
 * @space O(sqrt n)
 * @why a binary search for each item in about 2√n piles: half of log n steps, plus one
 */
export function longestIncreasing(items: readonly number[]): number {
  const tails: number[] = [];
  for (const item of items) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      // blame
      const middle = (low + high) >> 1;
      if (tails[middle]! < item) low = middle + 1;
      else high = middle;
    }
    tails[low] = item;
  }
  return tails.length;
}

/**
 * @class O(n)
 * @family descending-ints
 * @space O(1)
 * @why on falling input there is one pile, which each item replaces: the search has nothing to halve
 * @blame none
 */
export function longestIncreasingFalling(items: readonly number[]): number {
  return longestIncreasing(items);
}

/**
 * @class O(n)
 * @family n
 * @space O(n)
 * @why each node of the Fenwick tree hands its sum to its parent once
 * @blame none
 */
export function fenwickInOnePass(n: number): number {
  const sums = new Int32Array(n + 1).fill(1);
  for (let i = 1; i <= n; i++) if (i + (i & -i) <= n) sums[i + (i & -i)]! += sums[i]!;
  return sums[n]!;
}

/**
 * @class O(n log n)
 * @family n
 * @space O(n)
 * @why n updates, each of which climbs about half of log n parents
 */
export function fenwickByUpdates(n: number): number {
  const sums = new Int32Array(n + 1);
  for (let place = 1; place <= n; place++) {
    for (let i = place; i <= n; i += i & -i) sums[i]!++; // blame
  }
  return sums[n]!;
}

/**
 * @class O(n log n)
 * @family distinct-ints
 * @space O(n)
 * @why a search tree grown from random input has a mean depth of 1.4 log n
 */
export function treeByInserting(items: readonly number[]): number {
  const left = new Int32Array(items.length).fill(-1);
  const right = new Int32Array(items.length).fill(-1);
  let depths = 0;
  for (let place = 1; place < items.length; place++) {
    let parent = 0;
    for (let next = 0; next !== -1; depths++) {
      // blame
      parent = next;
      next = items[place]! < items[parent]! ? left[parent]! : right[parent]!;
    }
    if (items[place]! < items[parent]!) left[parent] = place;
    else right[parent] = place;
  }
  return depths;
}

/**
 * @class O(n^2)
 * @family sorted-ints
 * @space O(n)
 * @why on sorted input the same tree is a chain: 1 + 2 + … + n steps
 */
export function treeByInsertingSorted(items: readonly number[]): number {
  return treeByInserting(items);
}
