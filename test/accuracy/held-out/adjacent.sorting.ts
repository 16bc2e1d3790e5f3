/** Ordering a list: what looks at each item a fixed number of times, and what does not. */

/**
 * @class O(n)
 * @family records
 * @space O(1)
 * @why counts of the thousand possible amounts; no record is compared with another
 */
export function medianAmount(records: readonly { amount: number }[]): number {
  const counts = new Uint32Array(1000);
  for (const { amount } of records) counts[amount]!++; // blame
  let left = records.length >> 1;
  let amount = 0;
  while (amount < 999 && left >= counts[amount]!) left -= counts[amount++]!;
  return amount;
}

/**
 * @class O(n)
 * @family ints
 * @space O(n)
 * @why four passes of eight bits each, however many items there are
 */
export function radixMedian(items: readonly number[]): number {
  let from = Uint32Array.from(items);
  let to = new Uint32Array(items.length);
  for (let shift = 0; shift < 32; shift += 8) {
    const ends = new Uint32Array(257);
    for (const item of from) ends[((item >>> shift) & 255) + 1]!++;
    for (let byte = 0; byte < 256; byte++) ends[byte + 1]! += ends[byte]!;
    for (const item of from) to[ends[(item >>> shift) & 255]!++] = item;
    [from, to] = [to, from];
  }
  return from[items.length >> 1]!;
}

/**
 * @class O(n)
 * @family ints
 * @space O(n)
 * @why n buckets for n evenly spread numbers: one or two in each, so the inner sorts have a fixed cost on average
 */
export function bucketMedian(items: readonly number[]): number {
  const buckets = Array.from(items, (): number[] => []);
  for (const item of items) buckets[Math.floor((item / 2 ** 30) * items.length)]!.push(item);
  const sorted: number[] = [];
  for (const bucket of buckets) for (const item of bucket.sort((a, b) => a - b)) sorted.push(item);
  return sorted[items.length >> 1]!;
}

/**
 * @class O(n log n)
 * @family ints
 * @space O(n)
 * @why random order has n/2 rising runs, and each round of merges halves their number
 */
export function naturalMergeSort(items: readonly number[]): number {
  let runs = risingRuns(items);
  while (runs.length > 1) {
    const merged: (readonly number[])[] = [];
    for (let i = 0; i < runs.length; i += 2) merged.push(mergedRuns(runs[i]!, runs[i + 1] ?? []));
    runs = merged;
  }
  return runs[0]?.[items.length >> 1] ?? 0;
}

/**
 * @class O(n)
 * @family sorted-ints
 * @space O(n)
 * @why a sorted list is one run: it is read once and nothing is merged
 * @blame none
 */
export function naturalMergeSortSorted(items: readonly number[]): number {
  return naturalMergeSort(items);
}

function risingRuns(items: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (let i = 0; i < items.length; i++) {
    if (i > 0 && items[i - 1]! <= items[i]!) runs.at(-1)!.push(items[i]!);
    else runs.push([items[i]!]);
  }
  return runs;
}

function mergedRuns(left: readonly number[], right: readonly number[]): number[] {
  const all: number[] = [];
  let i = 0;
  let j = 0;
  while (i < left.length || j < right.length) {
    // blame
    const takesLeft = j === right.length || (i < left.length && left[i]! <= right[j]!);
    all.push(takesLeft ? left[i++]! : right[j++]!);
  }
  return all;
}

/**
 * @class O(n)
 * @family two-sorted
 * @space O(n)
 * @why the sort of the language finds two rising runs and merges them once
 * @blame none
 */
export function medianOfBoth(left: readonly number[], right: readonly number[]): number {
  const all = [...left, ...right].sort((a, b) => a - b);
  return all[all.length >> 1] ?? 0;
}

/**
 * @class O(n)
 * @family descending-ints
 * @space O(n)
 * @why the sort of the language finds one falling run and turns it round
 * @blame none
 */
export function medianOfFalling(items: readonly number[]): number {
  return items.toSorted((a, b) => a - b)[items.length >> 1] ?? 0;
}

/**
 * @class O(n log n)
 * @family ints
 * @space O(n)
 * @why the same sort, without an order to find
 */
export function medianOfShuffled(items: readonly number[]): number {
  return items.toSorted((a, b) => a - b)[items.length >> 1] ?? 0; // blame
}

/**
 * @class O(n log n)
 * @family strings
 * @space O(n)
 * @why without a comparator the items are compared as texts, here of eight characters
 */
export function commonestPrefix(words: readonly string[]): string {
  const sorted = [...words].sort(); // blame
  let best = '';
  let bestRun = 0;
  let run = 0;
  for (let i = 0; i < sorted.length; i++) {
    run = i > 0 && sorted[i]!.slice(0, 2) === sorted[i - 1]!.slice(0, 2) ? run + 1 : 1;
    if (run > bestRun) [best, bestRun] = [sorted[i]!.slice(0, 2), run];
  }
  return best;
}

/**
 * @class O(n)
 * @family distinct-ints
 * @space O(n)
 * @why each swap brings one number to its own place, and none leaves it again
 * @blame none
 */
export function swapsToSort(items: readonly number[]): number {
  const list = [...items];
  let swaps = 0;
  for (let i = 0; i < list.length; i++) {
    while (list[i] !== i) {
      const home = list[i]!;
      [list[i], list[home]] = [list[home]!, home];
      swaps++;
    }
  }
  return swaps;
}

/**
 * @class O(n)
 * @family few-ints
 * @space O(n)
 * @why the Dutch flag: one of two borders moves at each step
 * @blame none
 */
export function threeParts(items: readonly number[]): number {
  const list = [...items];
  let low = 0;
  let high = list.length - 1;
  for (let i = 0; i <= high; ) {
    const item = list[i]!;
    if (item < 3) [list[i++], list[low++]] = [list[low]!, item];
    else if (item > 4) [list[i], list[high--]] = [list[high]!, item];
    else i++;
  }
  return high - low;
}
