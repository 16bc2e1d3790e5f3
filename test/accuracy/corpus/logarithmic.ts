/** Halving or doubling. */

/**
 * @class O(log n)
 * @family n
 * @space O(1)
 * @why n is halved until it is 1
 */
export function halvings(n: number): number {
  let count = 0;
  for (let rest = n; rest > 1; rest = Math.floor(rest / 2)) count++; // blame
  return count;
}

/**
 * @class O(log n)
 * @family n
 * @space O(1)
 * @why one or two products for each binary digit of the exponent
 */
export function power(n: number): number {
  let result = 1;
  let base = 3;
  for (let exponent = n; exponent > 0; exponent = Math.floor(exponent / 2)) {
    // blame
    if (exponent % 2 === 1) result = (result * base) % 10_007;
    base = (base * base) % 10_007;
  }
  return result;
}

/**
 * @class O(log n)
 * @family sorted-ints-target
 * @space O(1)
 * @why the part that may hold the target halves in each round, and there is no way out before it is empty
 */
export function lowerBound(items: readonly number[], target: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    // blame
    const middle = (low + high) >> 1;
    if (items[middle]! < target) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * @class O(log n)
 * @family sorted-ints-target
 * @space O(log n)
 * @why each call handles half of the range of its caller: log n calls, all on the stack at the end
 */
export function findRecursively(items: readonly number[], target: number): number {
  const find = (low: number, high: number): number => {
    if (low >= high) return low;
    const middle = (low + high) >> 1;
    return items[middle]! < target ? find(middle + 1, high) : find(low, middle); // blame
  };
  return find(0, items.length);
}

/**
 * @class O(log n)
 * @family sorted-ints-target
 * @space O(1)
 * @why doubles a bound past the target, then bisects below it: twice log n at most; both loops are equally guilty
 */
export function gallop(items: readonly number[], target: number): number {
  let bound = 1;
  while (bound < items.length && items[bound]! < target) bound *= 2;
  let low = bound >> 1;
  let high = Math.min(bound + 1, items.length);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]! < target) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * @class O(log n)
 * @family n
 * @space O(1)
 * @why the range of answers, 0 … n, halves in each round
 */
export function wholeRoot(n: number): number {
  let low = 0;
  let high = n;
  while (low < high) {
    // blame
    const middle = Math.ceil((low + high) / 2);
    if (middle * middle <= n) low = middle;
    else high = middle - 1;
  }
  return low;
}
