/** A sort of n for each item, or one sort of all pairs. */

/**
 * @class O(n^2 log n)
 * @family ints
 * @space O(n)
 * @why each prefix is copied and sorted from its original order
 */
export function prefixMedians(items: readonly number[]): number {
  let sum = 0;
  for (let length = 1; length <= items.length; length++) {
    const prefix = items.slice(0, length);
    prefix.sort((a, b) => a - b); // blame
    sum = (sum + prefix[length >> 1]!) % 1_000_003;
  }
  return sum;
}

/**
 * @class O(n^2 log n)
 * @family ints
 * @space O(n^2)
 * @why n²/2 sums in a list, which is sorted
 */
export function medianPairSum(items: readonly number[]): number {
  const sums: number[] = [];
  for (let i = 0; i < items.length; i++) {
    for (let j = 0; j < i; j++) sums.push(items[i]! + items[j]!);
  }
  sums.sort((a, b) => a - b); // blame
  return sums[sums.length >> 1] ?? 0;
}

/**
 * @class O(n^2 log n)
 * @family points
 * @space O(n)
 * @why around each point all others are sorted by their angle
 */
export function mostInOneDirection(points: readonly { x: number; y: number }[]): number {
  let most = 0;
  for (const centre of points) {
    const angles = points.map(({ x, y }) => Math.atan2(y - centre.y, x - centre.x));
    angles.sort((a, b) => a - b); // blame
    let run = 0;
    for (let i = 0; i < angles.length; i++) {
      run = angles[i] === angles[i - 1] ? run + 1 : 1;
      most = Math.max(most, run);
    }
  }
  return most;
}

/**
 * @class O(n^2 log n)
 * @family two-sorted
 * @space O(1)
 * @why a binary search for each pair of one item from either list
 */
export function pairsWhoseSumOccurs(left: readonly number[], right: readonly number[]): number {
  let found = 0;
  for (const a of left) {
    for (const b of right) {
      let low = 0;
      let high = right.length;
      while (low < high) {
        // blame
        const middle = (low + high) >> 1;
        if (right[middle]! < a + b) low = middle + 1;
        else high = middle;
      }
      if (right[low] === a + b) found++;
    }
  }
  return found;
}
