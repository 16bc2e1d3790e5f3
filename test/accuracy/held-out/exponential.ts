/** Backtracking that tries everything. */

/**
 * @class O(2^n)
 * @family ints
 * @space O(n)
 * @why each item goes to one side or to the other
 */
export function fairestSplit(items: readonly number[]): number {
  const difference = (at: number, left: number, right: number): number => {
    if (at === items.length) return Math.abs(left - right);
    const item = items[at]!;
    return Math.min(difference(at + 1, left + item, right), difference(at + 1, left, right + item)); // blame
  };
  return difference(0, 0, 0);
}

/**
 * @class O(2^n)
 * @family letter
 * @space O(n)
 * @why cut or no cut after each letter, and no piece is forbidden: 2^(n - 1) ways
 */
export function waysToCut(text: string): number {
  const from = (start: number): number => {
    if (start === text.length) return 1;
    let ways = 0;
    for (let end = start + 1; end <= text.length; end++) ways += from(end); // blame
    return ways;
  };
  return from(0);
}

/**
 * @class O(2^n)
 * @family n
 * @space O(n)
 * @why a generator of all rows of tiles of one or two: 1.6^n of them
 */
export function tilings(n: number): number {
  let count = 0;
  for (const _ of tiled(n)) count++;
  return count;
}

function* tiled(length: number): Generator<number> {
  if (length < 2) yield length;
  else {
    for (const rest of tiled(length - 1)) yield rest + 1;
    for (const rest of tiled(length - 2)) yield rest + 2;
  }
}

/**
 * @class O(n!)
 * @family ints
 * @space O(n)
 * @why Heap's algorithm: each order of the list by one swap from the one before
 */
export function inversionsOverOrders(items: readonly number[]): number {
  const list = [...items];
  let falling = 0;
  const permute = (length: number): void => {
    if (length < 2) {
      if (list[0]! > list[1]!) falling++;
      return;
    }
    for (let i = 0; i < length; i++) {
      permute(length - 1); // blame
      const other = length % 2 === 0 ? i : 0;
      [list[other], list[length - 1]] = [list[length - 1]!, list[other]!];
    }
  };
  permute(list.length);
  return falling;
}

/**
 * @class O(n!)
 * @family records
 * @why each job may be the next, then each of those left: n! orders, and the copies of the short lists add a constant factor
 */
export function leastWaiting(jobs: readonly { id: string; amount: number }[]): number {
  const best = (left: readonly { id: string; amount: number }[], clock: number): number => {
    if (left.length === 0) return 0;
    let least = Infinity;
    for (const job of left) {
      const end = clock + job.amount;
      const others = left.filter((other) => other !== job);
      least = Math.min(least, end + best(others, end)); // blame
    }
    return least;
  };
  return best(jobs, 0);
}
