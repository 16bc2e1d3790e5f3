/** Rounds of halving, with a whole pass in each or with less and less. */

/**
 * @class O(n log n)
 * @family two-sorted
 * @space O(1)
 * @why a binary search in one list for each item of the other
 */
export function pairsInOrder(left: readonly number[], right: readonly number[]): number {
  let pairs = 0;
  for (const item of right) {
    let low = 0;
    let high = left.length;
    while (low < high) {
      // blame
      const middle = (low + high) >>> 1;
      if (left[middle]! < item) low = middle + 1;
      else high = middle;
    }
    pairs += low;
  }
  return pairs;
}

/**
 * @class O(n)
 * @family two-sorted
 * @space O(1)
 * @why both places only move forward
 * @blame none
 */
export function pairsInOrderByPointers(left: readonly number[], right: readonly number[]): number {
  let pairs = 0;
  let below = 0;
  for (const item of right) {
    while (below < left.length && left[below]! < item) below++;
    pairs += below;
  }
  return pairs;
}

/**
 * @class O(n)
 * @family two-sorted
 * @space O(1)
 * @why gallops from the last place found; two lists of the same spread lie a step or two apart, so the gallops are short
 */
export function commonByGalloping(left: readonly number[], right: readonly number[]): number {
  let common = 0;
  let from = 0;
  for (const item of left) {
    let stride = 1;
    while (from + stride < right.length && right[from + stride]! < item) stride *= 2;
    let high = Math.min(right.length, from + stride + 1);
    while (from < high) {
      const middle = (from + high) >>> 1;
      if (right[middle]! < item) from = middle + 1;
      else high = middle;
    }
    if (right[from] === item) common++;
  }
  return common;
}

/**
 * @class O(n log n)
 * @family distinct-ints
 * @space O(1)
 * @why halves the range of answers, which is as long as the list, and counts through the list each time
 */
export function impactBySearch(citations: readonly number[]): number {
  let low = 0;
  let high = citations.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    let papers = 0;
    for (const cited of citations) if (cited >= middle) papers++; // blame
    if (papers >= middle) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * @class O(n)
 * @family distinct-ints
 * @space O(n)
 * @why counts per number of citations, then one pass down
 * @blame none
 */
export function impactByCounting(citations: readonly number[]): number {
  const counts = new Array<number>(citations.length + 1).fill(0);
  for (const cited of citations) counts[Math.min(cited, citations.length)]!++;
  let papers = 0;
  let least = citations.length;
  while (least > 0 && papers + counts[least]! < least) papers += counts[least--]!;
  return least;
}

/**
 * @class O(n log n)
 * @family text
 * @space O(n)
 * @why halves the length of the repeat; each length takes a Set of the hashes of all windows
 */
export function longestRepeat(text: string): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (repeatsWindow(text, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

const MODULUS = 67_108_859;
const BASE = 31;

function repeatsWindow(text: string, width: number): boolean {
  let lead = 1;
  for (let i = 1; i < width; i++) lead = (lead * BASE) % MODULUS;
  const places = new Map<number, number>();
  let hash = 0;
  for (let i = 0; i < text.length; i++) {
    // blame
    if (i >= width) hash = (hash + MODULUS * 200 - lead * text.charCodeAt(i - width)) % MODULUS;
    hash = (hash * BASE + text.charCodeAt(i)) % MODULUS;
    if (i < width - 1) continue;
    const other = places.get(hash);
    if (other !== undefined && text.startsWith(text.slice(i + 1 - width, i + 1), other)) return true;
    places.set(hash, i + 1 - width);
  }
  return false;
}

/**
 * @class O(n log n)
 * @family n
 * @space O(1)
 * @why a number up to n has half of log n bits set, and each takes one round
 */
export function onesUpTo(n: number): number {
  let ones = 0;
  for (let number = 1; number <= n; number++) {
    for (let rest = number; rest > 0; rest &= rest - 1) ones++; // blame
  }
  return ones;
}

/**
 * @class O(n)
 * @family ints
 * @space O(n)
 * @why a pyramid of means: each level is half as long as the one below
 */
export function levelsOfDetail(items: readonly number[]): number {
  const levels = [items];
  for (let level = items; level.length > 1; levels.push(level)) {
    const coarser: number[] = [];
    for (let i = 0; i + 1 < level.length; i += 2) coarser.push((level[i]! + level[i + 1]!) / 2); // blame
    level = coarser;
  }
  return levels.length;
}

/**
 * @class O(n log n)
 * @family ints
 * @space O(n)
 * @why Hillis and Steele: in each of log n rounds every item adds the one that stands 1, 2, 4, … places before
 */
export function prefixSumsByDoubling(items: readonly number[]): number {
  let sums = Float64Array.from(items);
  for (let stride = 1; stride < items.length; stride *= 2) {
    const next = sums.slice();
    for (let i = stride; i < items.length; i++) next[i]! += sums[i - stride]!; // blame
    sums = next;
  }
  return sums[items.length - 1] ?? 0;
}

/**
 * @class O(n)
 * @family ints
 * @space O(1)
 * @why the answer is searched among speeds up to 2^30: thirty passes, however long the list
 */
export function slowestSpeed(piles: readonly number[]): number {
  let low = 1;
  let high = 2 ** 30;
  while (low < high) {
    const speed = Math.floor((low + high) / 2);
    let hours = 0;
    for (const pile of piles) hours += Math.ceil(pile / speed); // blame
    if (hours <= 2 * piles.length) high = speed;
    else low = speed + 1;
  }
  return low;
}
