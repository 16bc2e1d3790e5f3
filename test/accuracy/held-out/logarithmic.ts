/** Halving what is left. */

/**
 * @class O(log n)
 * @family rotated
 * @space O(1)
 * @why the half that is out of order holds the seam
 */
export function rotatedMinimum(items: readonly number[]): number {
  let low = 0;
  let high = items.length - 1;
  while (low < high) {
    // blame
    const middle = (low + high) >> 1;
    if (items[middle]! > items[high]!) low = middle + 1;
    else high = middle;
  }
  return items[low] ?? 0;
}

/**
 * @class O(log n)
 * @family mountain
 * @space O(log n)
 * @why the slope at the middle tells which half holds the peak; one call inside another
 */
export function peakPlace(items: readonly number[], low = 0, high = items.length - 1): number {
  if (low >= high) return low;
  const middle = (low + high) >> 1;
  return items[middle]! < items[middle + 1]! ? peakPlace(items, middle + 1, high) : peakPlace(items, low, middle); // blame
}

/**
 * @class O(log n)
 * @family two-sorted
 * @space O(1)
 * @why halves the number of items that the first list may give to the lower half
 */
export function medianOfTwo(left: readonly number[], right: readonly number[]): number {
  const half = (left.length + right.length) >> 1;
  let low = Math.max(0, half - right.length);
  let high = Math.min(left.length, half);
  while (low < high) {
    // blame
    const taken = (low + high) >> 1;
    if (left[taken]! < right[half - taken - 1]!) low = taken + 1;
    else high = taken;
  }
  return Math.min(left[low] ?? Infinity, right[half - low] ?? Infinity);
}

/**
 * @class O(log n)
 * @family equal-ints
 * @space O(1)
 * @why two binary searches, for the first and for the last of a run that fills the list
 * @blame none
 */
export function runLength(items: readonly number[]): number {
  const item = items[items.length >> 1] ?? 0;
  return firstPlace(items, (other) => other > item) - firstPlace(items, (other) => other >= item);
}

function firstPlace(items: readonly number[], holds: (item: number) => boolean): number {
  let low = 0;
  for (let length = items.length; length > 0; ) {
    const half = length >> 1;
    if (holds(items[low + half]!)) length = half;
    else {
      low += half + 1;
      length -= half + 1;
    }
  }
  return low;
}

/**
 * @class O(log n)
 * @family n
 * @space O(log n)
 * @why fast doubling: the pair for n from the pair for n / 2
 */
export function fibonacciByDoubling(n: number): number {
  return fibonacciPair(n)[0];
}

function fibonacciPair(n: number): readonly [number, number] {
  if (n === 0) return [0, 1];
  const [a, b] = fibonacciPair(n >> 1); // blame
  const even = (a * (2 * b - a + 10_007)) % 10_007;
  const odd = (a * a + b * b) % 10_007;
  return n % 2 === 0 ? [even, odd] : [odd, (even + odd) % 10_007];
}
