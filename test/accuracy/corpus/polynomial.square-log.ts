/** n² log n: n sorts, n² searches, or a sort of n² values. */

/**
 * @class O(n^2 log n)
 * @family distinct-ints
 * @space O(n)
 * @why sorts a fresh copy of the shuffled list for each item
 */
export function ranksBySorting(items: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < items.length; i++) {
    const sorted = [...items].sort((a, b) => a - b); // blame
    sum += Math.abs(sorted[i]! - items[i]!);
  }
  return sum;
}

/**
 * @class O(n^2 log n)
 * @family sorted-ints
 * @space O(1)
 * @why a binary search for each of n²/2 pairs
 */
export function triplesBySearch(items: readonly number[]): number {
  let triples = 0;
  for (let i = 0; i < items.length; i++) {
    for (let j = i + 1; j < items.length; j++) {
      let low = 0;
      let high = items.length;
      while (low < high) {
        // blame
        const middle = (low + high) >> 1;
        if (items[middle]! < items[i]! + items[j]!) low = middle + 1;
        else high = middle;
      }
      if (items[low] === items[i]! + items[j]!) triples++;
    }
  }
  return triples;
}

/**
 * @class O(n^2 log n)
 * @family matrix
 * @space O(n)
 * @why a sort of each of n rows of n
 */
export function rowMedians(matrix: readonly (readonly number[])[]): number {
  let sum = 0;
  for (const row of matrix) sum += row.toSorted((a, b) => a - b)[row.length >> 1]!; // blame
  return sum;
}

/**
 * @class O(n^2 log n)
 * @family ints
 * @space O(n^2)
 * @why n²/2 differences in one list, and log n² is twice log n
 */
export function medianGap(items: readonly number[]): number {
  const gaps: number[] = [];
  for (let i = 0; i < items.length; i++) {
    for (let j = i + 1; j < items.length; j++) gaps.push(Math.abs(items[i]! - items[j]!));
  }
  return gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? 0; // blame
}

/**
 * @class O(n^2 log n)
 * @family n
 * @space O(1)
 * @why log n digits of each of n² products
 */
export function digitsOfProducts(n: number): number {
  let ones = 0;
  for (let i = 1; i <= n; i++) {
    for (let j = 1; j <= n; j++) {
      for (let rest = i * j; rest > 0; rest = Math.floor(rest / 2)) ones += rest % 2; // blame
    }
  }
  return ones;
}

/**
 * @class O(n^2 log n)
 * @family n
 * @space O(1)
 * @why the harmonic sum n/1 + n/2 + … + n/n is n log n, and it is taken n times
 */
export function oddStops(n: number): number {
  let odd = 0;
  for (let start = 1; start <= n; start++) {
    for (let step = 1; step <= n; step++) {
      for (let at = 0; at < n; at += step) odd += (start + at) % 2; // blame
    }
  }
  return odd;
}
