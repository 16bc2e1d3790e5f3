/** Two sizes that are multiplied: all of the one for each of the other. */

/**
 * @class O(n m)
 * @below O(n + m), O(n log m), O(m log n)
 * @family two-lists
 * @why each of n is looked for in a list of m, and none is found
 */
export function onlyInFirst(a: readonly number[], b: readonly number[]): number[] {
  return a.filter((item) => !b.includes(item)); // blame
}

/**
 * @class O(n m)
 * @below O(n + m), O(n log m)
 * @family two-short-texts
 * @space O(m)
 * @why a table of n rows of m cells, of which two rows are kept
 */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      // blame
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}

/**
 * @class O(n k)
 * @below O(n log k), O(n + k)
 * @family best-of
 * @why each window of k is gone through anew, and there are n of them
 */
export function windowMaxima(items: readonly number[], k: number): number[] {
  const maxima: number[] = [];
  for (let end = k; end <= items.length; end++) {
    let most = items[end - k]!;
    for (let at = end - k; at < end; at++) {
      // blame
      if (items[at]! > most) most = items[at]!;
    }
    maxima.push(most);
  }
  return maxima;
}

/**
 * @class O(n k)
 * @below O(n log k), O(n + k)
 * @family best-of
 * @why each item goes to its place in a list of the k best, and all that are smaller move
 */
export function largestByInsertion(items: readonly number[], k: number): number[] {
  const best: number[] = [];
  for (const item of items) {
    let at = best.length;
    while (at > 0 && best[at - 1]! < item) at--; // blame
    best.splice(at, 0, item); // blame
    if (best.length > k) best.pop();
  }
  return best;
}
