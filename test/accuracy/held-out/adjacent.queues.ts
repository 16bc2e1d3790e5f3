/** Heaps that stay small, heaps that grow, and orders that need no heap. */

class Heap {
  readonly #keys: number[] = [];

  get size(): number {
    return this.#keys.length;
  }

  get least(): number {
    return this.#keys[0]!;
  }

  push(key: number): void {
    const keys = this.#keys;
    let at = keys.push(key) - 1;
    while (at > 0 && keys[(at - 1) >> 1]! > key) {
      // blame
      keys[at] = keys[(at - 1) >> 1]!;
      at = (at - 1) >> 1;
    }
    keys[at] = key;
  }

  pop(): number {
    const keys = this.#keys;
    const least = keys[0]!;
    const last = keys.pop()!;
    if (keys.length === 0) return least;
    let at = 0;
    for (let child = 1; child < keys.length; child = 2 * at + 1) {
      // blame
      if (child + 1 < keys.length && keys[child + 1]! < keys[child]!) child++;
      if (keys[child]! >= last) break;
      keys[at] = keys[child]!;
      at = child;
    }
    keys[at] = last;
    return least;
  }
}

/**
 * @class O(n)
 * @family ints
 * @space O(1)
 * @why one look at each item, and a heap of ten that seldom changes
 * @blame none
 */
export function topTen(items: readonly number[]): number {
  const heap = new Heap();
  for (const item of items) {
    if (heap.size < 10) heap.push(item);
    else if (item > heap.least) {
      heap.pop();
      heap.push(item);
    }
  }
  return heap.least;
}

/**
 * @class O(n log n)
 * @family ints
 * @space O(n)
 * @why ten are wanted, but all are sorted
 */
export function topTenBySorting(items: readonly number[]): number {
  return (
    items
      .toSorted((a, b) => b - a) // blame
      .slice(0, 10)
      .at(-1) ?? 0
  );
}

/**
 * @class O(n log n)
 * @family ints
 * @space O(n)
 * @why the heap holds half of all items, and a third of the items replace its least
 */
export function topHalf(items: readonly number[]): number {
  const heap = new Heap();
  for (const item of items) {
    if (heap.size <= items.length >> 1) heap.push(item);
    else if (item > heap.least) {
      heap.pop();
      heap.push(item);
    }
  }
  return heap.least;
}

/**
 * @class O(n log n)
 * @family ints
 * @space O(n)
 * @why two heaps, and of two items one goes through both: a pop of log n steps
 */
export function runningMedians(items: readonly number[]): number {
  const low = new Heap();
  const high = new Heap();
  let sum = 0;
  for (const item of items) {
    high.push(item);
    low.push(-high.pop());
    if (low.size > high.size + 1) high.push(-low.pop());
    sum = (sum - low.least) % 1_000_003;
  }
  return sum;
}

/**
 * @class O(n log n)
 * @family ints
 * @space O(n)
 * @why Huffman: n - 1 times the two lightest are taken from a heap and their sum is put back
 */
export function codeLength(weights: readonly number[]): number {
  const heap = new Heap();
  for (const weight of weights) heap.push(weight);
  let length = 0;
  while (heap.size > 1) {
    const both = heap.pop() + heap.pop();
    length += both;
    heap.push(both);
  }
  return length;
}

/**
 * @class O(n)
 * @family sorted-ints
 * @space O(n)
 * @why sums come out in rising order, so a plain queue of them beside the sorted weights replaces the heap
 */
export function codeLengthSorted(weights: readonly number[]): number {
  const sums: number[] = [];
  let i = 0;
  let j = 0;
  let length = 0;
  const lightest = () =>
    j === sums.length || (i < weights.length && weights[i]! <= sums[j]!) ? weights[i++]! : sums[j++]!;
  while (weights.length - i + sums.length - j > 1) {
    const both = lightest() + lightest();
    length += both;
    sums.push(both);
  }
  return length;
}

/**
 * @class O(n log n)
 * @family root-lists
 * @space O(n)
 * @why a tournament of √n sorted lists: rounds of merges two by two, half of log n of them
 */
export function mergedInPairs(lists: readonly (readonly number[])[]): number {
  let round = lists;
  while (round.length > 1) round = round.flatMap((list, i) => (i % 2 === 0 ? [zipped(list, round[i + 1] ?? [])] : []));
  return round[0]?.at(-1) ?? 0;
}

function zipped(left: readonly number[], right: readonly number[]): number[] {
  const all: number[] = [];
  let j = 0;
  for (const item of left) {
    while (j < right.length && right[j]! < item) all.push(right[j++]!);
    all.push(item);
  }
  while (j < right.length) all.push(right[j++]!);
  return all;
}

/**
 * @class O(n)
 * @family eight-lists
 * @space O(1)
 * @why k-way merge of eight lists: the least of eight heads for each item
 */
export function mergedEight(lists: readonly (readonly number[])[]): number {
  const heads = lists.map(() => 0);
  let checksum = 0;
  for (;;) {
    let least = -1;
    for (let k = 0; k < lists.length; k++) {
      const head = lists[k]![heads[k]!];
      if (head !== undefined && (least < 0 || head < lists[least]![heads[least]!]!)) least = k;
    }
    if (least < 0) return checksum;
    checksum = (31 * checksum + lists[least]![heads[least]!++]!) % 1_000_003;
  }
}

/**
 * @class O(n log n)
 * @family root-lists
 * @space O(sqrt n)
 * @why k-way merge with a heap that holds the heads of √n lists: half of log n steps for each item
 */
export function mergedByHeap(lists: readonly (readonly number[])[]): number {
  const heads = lists.map(() => 0);
  const heap = new Heap();
  // The number of the list goes into the fraction of the key.
  const advance = (k: number) => {
    const item = lists[k]![heads[k]!++];
    if (item !== undefined) heap.push(item + k / lists.length);
  };
  for (let k = 0; k < lists.length; k++) advance(k);
  let checksum = 0;
  while (heap.size > 0) {
    const key = heap.pop();
    checksum = (31 * checksum + Math.floor(key)) % 1_000_003;
    advance(Math.round((key % 1) * lists.length));
  }
  return checksum;
}
