/** n^1.5: n times a root of n. */

/**
 * @class O(n^1.5)
 * @family n
 * @space O(1)
 * @why tries divisors of each number up to its root, to the end: the sum of √i is 2/3 n^1.5
 */
export function divisorsOfAll(n: number): number {
  let count = 0;
  for (let i = 1; i <= n; i++) {
    for (let j = 1; j * j <= i; j++) if (i % j === 0) count++; // blame
  }
  return count;
}

/**
 * @class O(n^1.5)
 * @family ranges
 * @space O(sqrt n)
 * @why each of n queries adds up to √n block sums and √n single items at both ends; the three loops share the cost
 */
export function sumsByBlocks(values: readonly number[], ranges: readonly (readonly [number, number])[]): number {
  const size = Math.max(1, Math.floor(Math.sqrt(values.length)));
  const sums: number[] = [];
  for (let i = 0; i < values.length; i++) sums[Math.floor(i / size)] = (sums[Math.floor(i / size)] ?? 0) + values[i]!;
  let total = 0;
  for (const [from, to] of ranges) {
    let at = from;
    while (at < to && at % size !== 0) total += values[at++]!;
    for (; at + size <= to; at += size) total += sums[at / size]!;
    while (at < to) total += values[at++]!;
  }
  return total;
}

/**
 * @class O(n^1.5)
 * @family ints
 * @space O(sqrt n)
 * @why keeps √n newest items aside and looks through them for each item
 */
export function repeatsAmongRecent(items: readonly number[]): number {
  const size = Math.max(1, Math.floor(Math.sqrt(items.length)));
  const recent = new Array<number>(size).fill(-1);
  let repeats = 0;
  for (let i = 0; i < items.length; i++) {
    if (recent.includes(items[i]!)) repeats++; // blame
    recent[i % size] = items[i]!;
  }
  return repeats;
}

/**
 * @class O(n^1.5)
 * @family ints
 * @space O(n)
 * @why copies everything seen so far once in √n items: √n copies of up to n
 */
export function rebuiltNowAndThen(items: readonly number[]): number {
  const period = Math.max(1, Math.floor(Math.sqrt(items.length)));
  let settled: number[] = [];
  let fresh: number[] = [];
  for (const item of items) {
    fresh.push(item);
    if (fresh.length < period) continue;
    settled = settled.concat(fresh); // blame
    fresh = [];
  }
  return settled.length + fresh.length;
}

/**
 * @class O(n^1.5)
 * @family distinct-ints
 * @space O(n)
 * @why n items in √n buckets of √n; each is looked for along its bucket
 */
export function placesInBuckets(items: readonly number[]): number {
  const width = Math.max(1, Math.ceil(Math.sqrt(items.length)));
  const buckets: number[][] = Array.from({ length: width }, () => []);
  for (const item of items) buckets[Math.floor(item / width)]!.push(item);
  let places = 0;
  for (const item of items) places += buckets[Math.floor(item / width)]!.indexOf(item); // blame
  return places;
}

/**
 * @class O(n^1.5)
 * @family ints
 * @space O(1)
 * @why a window of √n, added up anew at each place
 */
export function bestWindow(items: readonly number[]): number {
  const width = Math.floor(Math.sqrt(items.length));
  let best = -Infinity;
  for (let start = 0; start + width <= items.length; start++) {
    let sum = 0;
    for (let i = start; i < start + width; i++) sum += items[i]!; // blame
    best = Math.max(best, sum);
  }
  return best;
}
