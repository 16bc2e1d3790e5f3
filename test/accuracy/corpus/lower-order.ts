/** Functions whose class hides behind a larger term, or behind a switch. */

/**
 * @class O(n log n)
 * @family ints
 * @space O(n)
 * @why fifty passes of n beside one sort
 */
export function sortBesideFiftyPasses(items: readonly number[]): number {
  let sum = 0;
  for (let pass = 0; pass < 50; pass++) for (const item of items) sum += item & pass;
  const sorted = [...items].sort((a, b) => a - b); // blame
  return sum + sorted[0]!;
}

/**
 * @class O(n log n)
 * @family distinct-ints
 * @space O(n)
 * @why ten passes of n beside a sort of every fourth item
 */
export function smallSortBesideTenPasses(items: readonly number[]): number {
  let sum = 0;
  for (let pass = 0; pass < 10; pass++) for (const item of items) sum += item & pass;
  const sample = items.filter((_, place) => place % 4 === 0);
  return sum + sample.sort((a, b) => a - b)[sample.length >> 1]!; // blame
}

/**
 * @class O(n^2)
 * @family ints
 * @space O(n)
 * @why copies everything that is there once in 1000 items: n + n²/2000
 */
export function snapshots(items: readonly number[]): number {
  const kept: number[] = [];
  let snapshot: readonly number[] = [];
  for (const item of items) {
    kept.push(item);
    if (kept.length % 1000 === 0) snapshot = kept.slice(); // blame
  }
  return snapshot.length;
}

/**
 * @class O(n^2)
 * @family distinct-ints
 * @space O(n)
 * @why a Set up to 4096 items, and above that a scan of all that went before
 */
export function repeatsWithSwitch(items: readonly number[]): number {
  if (items.length <= 4096) return items.length - new Set(items).size;
  let repeats = 0;
  for (let i = 0; i < items.length; i++) if (items.indexOf(items[i]!) !== i) repeats++; // blame
  return repeats;
}

/**
 * @class O(n log n)
 * @family ints
 * @space O(n)
 * @why parts of up to 32 items are sorted by insertion at a fixed cost each; above them log n levels of merging
 */
export function mergeSortWithInsertion(items: readonly number[]): readonly number[] {
  if (items.length <= 32) return insertionSorted(items);
  const middle = items.length >> 1;
  const left = mergeSortWithInsertion(items.slice(0, middle));
  const right = mergeSortWithInsertion(items.slice(middle));
  const all: number[] = [];
  for (let i = 0, j = 0; i + j < items.length; ) {
    // blame
    if (j === right.length || (i < left.length && left[i]! <= right[j]!)) all.push(left[i++]!);
    else all.push(right[j++]!);
  }
  return all;
}

function insertionSorted(items: readonly number[]): readonly number[] {
  const list = [...items];
  for (let i = 1; i < list.length; i++) {
    const item = list[i]!;
    let j = i;
    for (; j > 0 && list[j - 1]! > item; j--) list[j] = list[j - 1]!;
    list[j] = item;
  }
  return list;
}

/**
 * @class O(n)
 * @family ints
 * @space O(1)
 * @why quadratic in blocks of 64, so 64 comparisons for each item at every size
 */
export function inversionsNearby(items: readonly number[]): number {
  let inversions = 0;
  for (let i = 0; i < items.length; i++) {
    // blame
    for (let j = i + 1; j < Math.min(i + 64, items.length); j++) if (items[i]! > items[j]!) inversions++; // blame
  }
  return inversions;
}

/**
 * @class O(n)
 * @family few-ints
 * @space O(1)
 * @why 256 counters are cleared and read whatever the length; then one step for each item
 */
export function modeOfBytes(items: readonly number[]): number {
  const counts = new Array<number>(256).fill(0);
  for (const item of items) counts[item & 255]!++; // blame
  return counts.indexOf(Math.max(...counts));
}

/**
 * @class O(n^2)
 * @family distinct-ints
 * @space O(1)
 * @why sixty passes of n outweigh one comparison for each pair until n is 120
 */
export function inversionsBesidePasses(items: readonly number[]): number {
  let sum = 0;
  for (let pass = 0; pass < 60; pass++) for (const item of items) sum += item & pass;
  for (let i = 0; i < items.length; i++) {
    for (let j = i + 1; j < items.length; j++) if (items[i]! > items[j]!) sum++; // blame
  }
  return sum;
}
