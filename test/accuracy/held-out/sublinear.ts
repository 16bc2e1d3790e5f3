/** About the root of the size. */

interface Cell {
  readonly open: boolean;
  readonly cost: number;
}

/**
 * @class O(sqrt n)
 * @family n
 * @space O(1)
 * @why n / i takes 2√n different values, and each is handled as one block
 */
export function sumOfQuotients(n: number): number {
  let sum = 0;
  for (let first = 1; first <= n; ) {
    // blame
    const quotient = Math.floor(n / first);
    const last = Math.floor(n / quotient);
    sum += quotient * (last - first + 1);
    first = last + 1;
  }
  return sum;
}

/**
 * @class O(sqrt n)
 * @family n
 * @space O(1)
 * @why a sum of k numbers in a row is at least k²/2, so k stops at √(2n)
 */
export function waysAsRuns(n: number): number {
  let ways = 0;
  for (let length = 1; (length * (length + 1)) / 2 <= n; length++) {
    // blame
    if ((n - (length * (length - 1)) / 2) % length === 0) ways++;
  }
  return ways;
}

/**
 * @class O(sqrt n)
 * @family n
 * @space O(1)
 * @why two pointers from 0 and √n that meet
 */
export function waysAsTwoSquares(n: number): number {
  let low = 0;
  let high = Math.floor(Math.sqrt(n));
  let ways = 0;
  while (low <= high) {
    // blame
    const sum = low * low + high * high;
    if (sum === n) ways++;
    if (sum <= n) low++;
    else high--;
  }
  return ways;
}

/**
 * @class O(sqrt n)
 * @family grid
 * @space O(1)
 * @why a grid of n cells has four sides of √n
 */
export function borderCost(grid: readonly (readonly Cell[])[]): number {
  const side = grid.length;
  let cost = 0;
  for (let i = 0; i < side; i++) {
    // blame
    cost += grid[0]![i]!.cost + grid[side - 1]![i]!.cost + grid[i]![0]!.cost + grid[i]![side - 1]!.cost;
  }
  return cost;
}

/**
 * @class O(sqrt n)
 * @family grid
 * @space O(sqrt n)
 * @why one row of √n costs is copied, and read once more
 * @blame none
 */
export function steepestStepInRow(grid: readonly (readonly Cell[])[]): number {
  const costs = (grid[grid.length >> 1] ?? []).map(({ cost }) => cost);
  return costs.reduce((steepest, cost, i) => Math.max(steepest, Math.abs(cost - (costs[i - 1] ?? cost))), 0);
}
