/** Neighbouring classes, n against n log n: loops that halve, double or skip. */

/**
 * @class O(n)
 * @family n
 * @space O(1)
 * @why n + n/2 + n/4 + … = 2n
 */
export function shrinkingScans(n: number): number {
  let odd = 0;
  for (let length = n; length > 0; length = Math.floor(length / 2)) {
    for (let i = 0; i < length; i++) odd += i % 2; // blame
  }
  return odd;
}

/**
 * @class O(n log n)
 * @family n
 * @space O(1)
 * @why the outer loop halves, but the inner one always runs to n
 */
export function fullScans(n: number): number {
  let odd = 0;
  for (let length = n; length > 0; length = Math.floor(length / 2)) {
    for (let i = 0; i < n; i++) odd += i % 2; // blame
  }
  return odd;
}

/**
 * @class O(n)
 * @family n
 * @space O(1)
 * @why a binary counter: half of the numbers end in 0, a quarter in 00, …, which adds up to n; both loops take n steps
 */
export function trailingZeros(n: number): number {
  let zeros = 0;
  for (let i = 1; i <= n; i++) {
    for (let rest = i; rest % 2 === 0; rest /= 2) zeros++;
  }
  return zeros;
}

/**
 * @class O(n log n)
 * @family n
 * @space O(1)
 * @why every number is taken apart to its last digit: log n digits each
 */
export function bitLengths(n: number): number {
  let bits = 0;
  for (let i = 1; i <= n; i++) {
    for (let rest = i; rest > 0; rest = Math.floor(rest / 2)) bits++; // blame
  }
  return bits;
}

/**
 * @class O(n log n)
 * @family n
 * @space O(n)
 * @why n/1 + n/2 + … + n/n, the harmonic sum
 */
export function divisorCounts(n: number): number {
  const counts = new Uint16Array(n + 1);
  for (let step = 1; step <= n; step++) {
    for (let multiple = step; multiple <= n; multiple += step) counts[multiple]!++; // blame
  }
  return counts[n]!;
}

/**
 * @class O(n)
 * @family n
 * @space O(n)
 * @why the inner loop stops at the smallest prime factor, so each composite number is crossed out once
 * @blame none
 */
export function linearSieve(n: number): number {
  const isComposite = new Uint8Array(n + 1);
  const primes: number[] = [];
  for (let i = 2; i <= n; i++) {
    if (isComposite[i] === 0) primes.push(i);
    for (const prime of primes) {
      if (prime * i > n) break;
      isComposite[prime * i] = 1;
      if (i % prime === 0) break;
    }
  }
  return primes.length;
}

/**
 * @class O(n)
 * @family distinct-ints
 * @space O(n)
 * @why the inner loop runs only from the start of a run, so each item is counted once
 * @blame none
 */
export function longestConsecutive(items: readonly number[]): number {
  const all = new Set(items);
  let longest = 0;
  for (const item of all) {
    if (all.has(item - 1)) continue;
    let end = item;
    while (all.has(end)) end++;
    longest = Math.max(longest, end - item);
  }
  return longest;
}

/**
 * @class O(n log n)
 * @family ints
 * @space O(n)
 * @why keeps a row of maxima for each power of two, one after the other: log n rows of n
 */
export function maximaByDoubling(items: readonly number[]): number {
  let row = [...items];
  for (let width = 1; 2 * width <= items.length; width *= 2) {
    row = row.slice(width).map((value, i) => Math.max(value, row[i]!)); // blame
  }
  return row[0]!;
}
