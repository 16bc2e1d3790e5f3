/** A root for each item, or a cube of a root. */

interface Cell {
  readonly open: boolean;
  readonly cost: number;
}

/**
 * @class O(n^1.5)
 * @family ranges
 * @why Mo: n ranges ordered by blocks of √n; the ends of the window walk n√n steps in all
 * @blame none
 */
export function distinctInRanges(values: readonly number[], ranges: readonly (readonly [number, number])[]): number {
  const size = Math.max(1, Math.floor(Math.sqrt(values.length)));
  const block = ([from]: readonly [number, number]) => Math.floor(from / size);
  const ordered = ranges.toSorted((a, b) => block(a) - block(b) || a[1] - b[1]);
  const counts = new Uint32Array(1000);
  let [left, right, distinct, total] = [0, 0, 0, 0];
  const enter = (place: number) => {
    if (counts[values[place]!]!++ === 0) distinct++;
  };
  const leave = (place: number) => {
    if (--counts[values[place]!]! === 0) distinct--;
  };
  for (const [from, to] of ordered) {
    while (left > from) enter(--left);
    while (right <= to) enter(right++);
    while (left < from) leave(left++);
    while (right > to + 1) leave(--right);
    total += distinct;
  }
  return total;
}

/**
 * @class O(n^1.5)
 * @family n
 * @space O(n)
 * @why for each number up to n all squares below it: √1 + √2 + … + √n
 */
export function fewestSquares(n: number): number {
  const fewest = [0];
  for (let number = 1; number <= n; number++) {
    let best = number;
    for (let root = 1; root * root <= number; root++) best = Math.min(best, fewest[number - root * root]! + 1); // blame
    fewest.push(best);
  }
  return fewest[n]!;
}

/**
 * @class O(n^1.5)
 * @family grid
 * @space O(n)
 * @why cheapest ways between all pairs of √n places: √n³ steps
 */
export function cheapestWays(grid: readonly (readonly Cell[])[]): number {
  const costs = grid.map((row) => row.map(({ open, cost }) => (open ? cost : 1000)));
  for (const [via, onward] of costs.entries()) {
    for (const row of costs) {
      for (let to = 0; to < row.length; to++) row[to] = Math.min(row[to]!, row[via]! + onward[to]!); // blame
    }
  }
  return costs.flat().reduce((sum, cost) => sum + cost, 0);
}

/**
 * @class O(n^1.5)
 * @family block-shuffled-ints
 * @space O(n)
 * @why no item is farther than √n from its place, and most are about as far as that
 */
export function sortedByShifting(items: readonly number[]): number {
  const list = Float64Array.from(items);
  let shifts = 0;
  for (let i = 1; i < list.length; i++) {
    const item = list[i]!;
    let at = i;
    for (; at > 0 && list[at - 1]! > item; at--) list[at] = list[at - 1]!; // blame
    list[at] = item;
    shifts += i - at;
  }
  return shifts;
}

/**
 * @class O(n^1.5)
 * @family points
 * @space O(sqrt n)
 * @why each point is held against √n centres, which are the first points
 */
export function nearestCentres(points: readonly { x: number; y: number }[]): number {
  const centres = points.slice(0, Math.ceil(Math.sqrt(points.length)));
  let total = 0;
  for (const { x, y } of points) {
    let nearest = Infinity;
    for (const centre of centres) nearest = Math.min(nearest, Math.abs(centre.x - x) + Math.abs(centre.y - y)); // blame
    total += nearest;
  }
  return total;
}
