/** Three nested loops, none of which stops early. */

/**
 * @class O(n^3)
 * @family matrix
 * @space O(n)
 * @why each pair of rows, and one pass over the sums of the columns between them
 */
export function bestRectangle(matrix: readonly (readonly number[])[]): number {
  const width = matrix[0]?.length ?? 0;
  let best = 0;
  for (let top = 0; top < matrix.length; top++) {
    const sums = new Array<number>(width).fill(0);
    for (let bottom = top; bottom < matrix.length; bottom++) {
      let run = 0;
      for (let column = 0; column < width; column++) {
        // blame
        sums[column]! += matrix[bottom]![column]! - 500;
        run = Math.max(0, run + sums[column]!);
        best = Math.max(best, run);
      }
    }
  }
  return best;
}

/**
 * @class O(n^3)
 * @family matrix
 * @space O(n^2)
 * @why Gauss: each of n pivots clears the rest of a copy of the matrix
 */
export function determinantSign(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((row) => Float64Array.from(row));
  let sign = 1;
  for (const [at, pivot] of rows.entries()) {
    if (pivot[at]! < 0) sign = -sign;
    for (const row of rows.slice(at + 1)) {
      const factor = row[at]! / (pivot[at]! || 1);
      for (let k = at; k < row.length; k++) row[k]! -= factor * pivot[k]!; // blame
    }
  }
  return sign;
}

/**
 * @class O(n^3)
 * @family matrix
 * @space O(1)
 * @why every three nodes are asked for their three edges; half of the edges exist, so half of the pairs go on to a third node
 */
export function triangles(matrix: readonly (readonly number[])[]): number {
  let count = 0;
  for (let a = 0; a < matrix.length; a++) {
    for (let b = 0; b < a; b++) {
      if (matrix[a]![b]! < 500) continue;
      for (let c = 0; c < b; c++) if (matrix[a]![c]! >= 500 && matrix[b]![c]! >= 500) count++; // blame
    }
  }
  return count;
}

/**
 * @class O(n^3)
 * @family ints
 * @space O(n^2)
 * @why the cheapest search tree: n²/2 ranges, and each item of a range may be its root
 */
export function cheapestTree(weights: readonly number[]): number {
  const n = weights.length;
  const sums = [0];
  for (const weight of weights) sums.push(sums.at(-1)! + weight);
  const costs = Array.from({ length: n + 1 }, () => new Float64Array(n + 1));
  for (let length = 1; length <= n; length++) {
    for (let from = 0; from + length <= n; from++) {
      const to = from + length;
      let least = Infinity;
      for (let root = from; root < to; root++) least = Math.min(least, costs[from]![root]! + costs[root + 1]![to]!); // blame
      costs[from]![to] = least + sums[to]! - sums[from]!;
    }
  }
  return costs[0]![n]!;
}

/**
 * @class O(n^3)
 * @family ints
 * @space O(n)
 * @why every slice is copied and added up: n²/2 slices of n/3 items
 */
export function slicesDivisible(items: readonly number[]): number {
  let slices = 0;
  for (let from = 0; from < items.length; from++) {
    for (let to = from + 1; to <= items.length; to++) {
      if (items.slice(from, to).reduce((sum, item) => sum + item, 0) % 7 === 0) slices++; // blame
    }
  }
  return slices;
}
