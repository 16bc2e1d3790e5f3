/** n³. */
type Matrix = readonly (readonly number[])[];

/**
 * @class O(n^3)
 * @family matrix
 * @space O(1)
 * @why n products for each cell of the square, which is the output
 */
export function squared(matrix: Matrix): number[][] {
  return matrix.map((row) =>
    row.map((_, column) => {
      let sum = 0;
      for (let i = 0; i < row.length; i++) sum += row[i]! * matrix[i]![column]!; // blame
      return sum;
    }),
  );
}

/**
 * @class O(n^3)
 * @family matrix
 * @space O(n^2)
 * @why Floyd and Warshall: every pair of nodes by way of every node, on a copy of the matrix
 */
export function shortestPaths(matrix: Matrix): number {
  const paths = matrix.map((row) => [...row]);
  for (let via = 0; via < paths.length; via++) {
    for (const row of paths) {
      for (let to = 0; to < row.length; to++) row[to] = Math.min(row[to]!, row[via]! + paths[via]![to]!); // blame
    }
  }
  return Math.max(...paths.map((row) => row.at(-1)!));
}

/**
 * @class O(n^3)
 * @family ints
 * @space O(1)
 * @why every triple once: n³/6
 */
export function triples(items: readonly number[]): number {
  let count = 0;
  for (let i = 0; i < items.length; i++) {
    for (let j = i + 1; j < items.length; j++) {
      for (let k = j + 1; k < items.length; k++) if ((items[i]! + items[j]! + items[k]!) % 1000 === 0) count++; // blame
    }
  }
  return count;
}

/**
 * @class O(n^3)
 * @family ints
 * @space O(n)
 * @why cuts out each of n²/2 runs, n/3 long on average, and adds it up; the copy and the sum are equally guilty
 */
export function bestRunByCutting(items: readonly number[]): number {
  let best = -Infinity;
  for (let from = 0; from < items.length; from++) {
    for (let to = from + 1; to <= items.length; to++) {
      const run = items.slice(from, to);
      const sum = run.reduce((total, item) => total + item - 2 ** 29, 0);
      best = Math.max(best, sum);
    }
  }
  return best;
}

/**
 * @class O(n^3)
 * @family letter
 * @space O(1)
 * @why each of n²/2 pieces of a text of one letter reads the same both ways, so each check runs to its middle
 */
export function palindromes(text: string): number {
  let count = 0;
  for (let from = 0; from < text.length; from++) {
    for (let to = from; to < text.length; to++) if (isPalindrome(text, from, to)) count++;
  }
  return count;
}

function isPalindrome(text: string, from: number, to: number): boolean {
  for (let i = from, j = to; i < j; i++, j--) if (text[i] !== text[j]) return false; // blame
  return true;
}

/**
 * @class O(n^3)
 * @family distinct-ints
 * @space O(n^2)
 * @why the cheapest way to multiply a chain of matrices: for each of n²/2 ranges, every place to cut it
 */
export function cheapestChain(sides: readonly number[]): number {
  const cost = sides.map(() => new Float64Array(sides.length));
  for (let length = 2; length < sides.length; length++) {
    for (let from = 0; from + length < sides.length; from++) {
      const to = from + length;
      let best = Infinity;
      for (let cut = from + 1; cut < to; cut++) {
        // blame
        const product = sides[from]! * sides[cut]! * sides[to]!;
        best = Math.min(best, cost[from]![cut]! + cost[cut]![to]! + product);
      }
      cost[from]![to] = best;
    }
  }
  return cost[0]?.at(-1) ?? 0;
}
