/** Tables and pairs. */

/**
 * @class O(n^2)
 * @family ints
 * @space O(n)
 * @why looks for the least of what is left, n times; the order it meets makes no difference
 */
export function selectionSort(items: readonly number[]): number {
  const list = [...items];
  for (let i = 0; i < list.length; i++) {
    let least = i;
    for (let j = i + 1; j < list.length; j++) if (list[j]! < list[least]!) least = j; // blame
    [list[i], list[least]] = [list[least]!, list[i]!];
  }
  return list[list.length >> 1] ?? 0;
}

/**
 * @class O(n^2)
 * @family few-ints
 * @space O(n)
 * @why a knapsack as large as there are items: a row of n + 1 values, gone through once for each item
 */
export function knapsack(weights: readonly number[]): number {
  const best = new Int32Array(weights.length + 1);
  for (const [place, weight] of weights.entries()) {
    const value = (place * 31) % 17;
    for (let room = weights.length; room >= weight; room--) {
      // blame
      best[room] = Math.max(best[room]!, best[room - weight]! + value);
    }
  }
  return best[weights.length]!;
}

/**
 * @class O(n^2)
 * @family pairs
 * @space O(n)
 * @why quick-find: each of the unions, most of n, goes through the names of all nodes
 */
export function componentsByRenaming(n: number, pairs: readonly (readonly [number, number])[]): number {
  const names = Array.from({ length: n }, (_, node) => node);
  let components = n;
  for (const [a, b] of pairs) {
    const [from, to] = [names[a]!, names[b]!];
    if (from === to) continue;
    for (let node = 0; node < n; node++) if (names[node] === from) names[node] = to; // blame
    components--;
  }
  return components;
}

/**
 * @class O(n^2)
 * @family ints
 * @space O(n)
 * @why the longest rising series that ends here, from all that end before
 */
export function longestRising(items: readonly number[]): number {
  const longest: number[] = [];
  for (let i = 0; i < items.length; i++) {
    let best = 1;
    for (let j = 0; j < i; j++) if (items[j]! < items[i]! && longest[j]! >= best) best = longest[j]! + 1; // blame
    longest.push(best);
  }
  return longest.reduce((best, length) => Math.max(best, length), 0);
}

/**
 * @class O(n^2)
 * @family n
 * @space O(n)
 * @why each row of Pascal's triangle from the one before; two rows live at a time
 */
export function pascalRow(n: number): number {
  let row = [1];
  for (let i = 0; i < n; i++) {
    row = Array.from({ length: row.length + 1 }, (_, k) => ((row[k - 1] ?? 0) + (row[k] ?? 0)) % 1_000_003); // blame
  }
  return row[n >> 1]!;
}

/**
 * @class O(n^2)
 * @family text
 * @space O(n^2)
 * @why a table of all ranges of the text, one step for each
 */
export function palindromeInside(text: string): number {
  const table = Array.from(text, () => new Uint16Array(text.length));
  for (let from = text.length - 1; from >= 0; from--) {
    table[from]![from] = 1;
    for (let to = from + 1; to < text.length; to++) {
      // blame
      const without = Math.max(table[from + 1]![to]!, table[from]![to - 1]!);
      table[from]![to] = text[from] === text[to] ? table[from + 1]![to - 1]! + 2 : without;
    }
  }
  return table[0]?.at(-1) ?? 0;
}

/**
 * @class O(n^2)
 * @family matrix
 * @space O(1)
 * @why a round of the game of life: eight neighbours for each of n² cells; the new matrix is the output
 */
export function nextGeneration(matrix: readonly (readonly number[])[]): number[][] {
  const alive = (row: number, column: number) => ((matrix[row]?.[column] ?? 0) > 500 ? 1 : 0);
  return matrix.map((cells, row) =>
    cells.map((_, column) => {
      // blame
      let neighbours = 0;
      for (let dr = -1; dr <= 1; dr++) for (let dc = -1; dc <= 1; dc++) neighbours += alive(row + dr, column + dc);
      return neighbours === 3 || neighbours - alive(row, column) === 3 ? 1000 : 0;
    }),
  );
}

/**
 * @class O(n^2)
 * @family points
 * @space O(n^2)
 * @why one distance for each pair of points, and all of them are kept
 */
export function distanceTable(points: readonly { x: number; y: number }[]): number {
  const table = points.map((a) => Float64Array.from(points, (b) => Math.hypot(a.x - b.x, a.y - b.y))); // blame
  return table.reduce((longest, row) => Math.max(longest, row[0]!), 0);
}

/**
 * @class O(n^2)
 * @family distinct-ints
 * @space O(1)
 * @why a labelled loop leaves early at a twin, and there are none
 */
export function withoutTwin(items: readonly number[]): number {
  let count = 0;
  next: for (let i = 0; i < items.length; i++) {
    for (let j = 0; j < i; j++) if (items[i] === items[j]) continue next; // blame
    count++;
  }
  return count;
}

/**
 * @class O(n)
 * @family few-ints
 * @space O(1)
 * @why the same loops among eight numbers: a twin is met after a few steps
 * @blame none
 */
export function withoutTwinOfFew(items: readonly number[]): number {
  return withoutTwin(items);
}
