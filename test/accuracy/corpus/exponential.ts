/** Branching without memory. */

/**
 * @class O(2^n)
 * @family n
 * @space O(n)
 * @why two calls for each call: 1.6^n of them, no polynomial; as deep as n
 */
export function fibonacci(n: number): number {
  return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2); // blame
}

/**
 * @class O(2^n)
 * @family n
 * @space O(n)
 * @why a tower of n takes two towers of n - 1
 */
export function hanoi(n: number): number {
  return n === 0 ? 0 : hanoi(n - 1) + 1 + hanoi(n - 1); // blame
}

/**
 * @class O(2^n)
 * @family ints
 * @space O(n)
 * @why takes or leaves each item: every subset is a leaf
 */
export function subsetsBelow(items: readonly number[]): number {
  const count = (at: number, sum: number): number => {
    if (at === items.length) return sum % 7 === 0 ? 1 : 0;
    return count(at + 1, sum) + count(at + 1, sum + items[at]!); // blame
  };
  return count(0, 0);
}

/**
 * @class O(2^n)
 * @family ints
 * @why the list of sums doubles with each item
 */
export function distinctSums(items: readonly number[]): number {
  let sums = [0];
  for (const item of items) sums = [...sums, ...sums.map((sum) => sum + item)]; // blame
  return sums.at(-1)!;
}

/**
 * @class O(n!)
 * @family n
 * @space O(n)
 * @why each of n numbers may come first, then each of n - 1 others: n! orders
 */
export function orders(n: number): number {
  if (n === 0) return 1;
  let count = 0;
  for (let first = 0; first < n; first++) count += orders(n - 1); // blame
  return count;
}

/**
 * @class O(n!)
 * @family points
 * @space O(n)
 * @why the shortest tour by trying all: n places for the first stop, n - 1 for the second, …
 * @blame none
 */
export function shortestTour(points: readonly { x: number; y: number }[]): number {
  const tour = [...points];
  const extend = (done: number, length: number): number => {
    if (done === tour.length) return length;
    let best = Infinity;
    for (let i = done; i < tour.length; i++) {
      [tour[done], tour[i]] = [tour[i]!, tour[done]!];
      const leg = done === 0 ? 0 : Math.hypot(tour[done]!.x - tour[done - 1]!.x, tour[done]!.y - tour[done - 1]!.y);
      best = Math.min(best, extend(done + 1, length + leg));
      [tour[done], tour[i]] = [tour[i]!, tour[done]!];
    }
    return best;
  };
  return extend(0, 0);
}
