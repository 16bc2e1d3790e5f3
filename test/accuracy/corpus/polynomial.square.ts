/** n²: pairs, and tables with two sides. */

/**
 * @class O(n^2)
 * @family distinct-ints
 * @space O(1)
 * @why compares all n (n - 1) / 2 pairs, as none of them is equal
 */
export function hasRepeat(items: readonly number[]): boolean {
  for (let i = 0; i < items.length; i++) {
    for (let j = i + 1; j < items.length; j++) if (items[i] === items[j]) return true; // blame
  }
  return false;
}

/**
 * @class O(n^2)
 * @family ints
 * @space O(n)
 * @why a random item passes half of those before it: n²/4 moves
 */
export function insertionSort(items: readonly number[]): number {
  const list = [...items];
  for (let i = 1; i < list.length; i++) {
    const item = list[i]!;
    let j = i;
    for (; j > 0 && list[j - 1]! > item; j--) list[j] = list[j - 1]!; // blame
    list[j] = item;
  }
  return list[list.length >> 1]!;
}

/**
 * @class O(n)
 * @family near-sorted-ints
 * @space O(n)
 * @why no item is more than one place from its own, so the inner loop takes one step at most
 * @blame none
 */
export function insertionSortNearSorted(items: readonly number[]): number {
  return insertionSort(items);
}

/**
 * @class O(n^2)
 * @family descending-ints
 * @space O(n)
 * @why each round carries one item to its place, so falling input takes n rounds of up to n
 */
export function bubbleSort(items: readonly number[]): number {
  const list = [...items];
  let end = list.length;
  while (end > 1) {
    let last = 0;
    for (let i = 1; i < end; i++) {
      // blame
      if (list[i - 1]! <= list[i]!) continue;
      [list[i - 1], list[i]] = [list[i]!, list[i - 1]!];
      last = i;
    }
    end = last;
  }
  return list[0] ?? 0;
}

/**
 * @class O(n^2)
 * @family sorted-ints
 * @space O(n)
 * @why the first item of a sorted list is the smallest, so the rest is one shorter: n levels, n deep
 */
export function quickSortFirstPivot(items: readonly number[]): number {
  const list = [...items];
  const sort = (from: number, to: number): void => {
    if (to - from < 2) return;
    let split = from;
    for (let i = from + 1; i < to; i++) {
      // blame
      if (list[i]! >= list[from]!) continue;
      split++;
      [list[split], list[i]] = [list[i]!, list[split]!];
    }
    [list[from], list[split]] = [list[split]!, list[from]!];
    sort(from, split);
    sort(split + 1, to);
  };
  sort(0, list.length);
  return list[list.length >> 1]!;
}

/**
 * @class O(n log n)
 * @family distinct-ints
 * @space O(n)
 * @why the same sort of a shuffled list splits well: 1.4 log n levels
 */
export function quickSortFirstPivotShuffled(items: readonly number[]): number {
  return quickSortFirstPivot(items);
}

/**
 * @class O(n^2)
 * @family two-texts
 * @space O(n^2)
 * @why a table with a cell for each pair of characters
 */
export function longestCommonTable(a: string, b: string): number {
  const table: number[][] = [new Array<number>(b.length + 1).fill(0)];
  for (let i = 1; i <= a.length; i++) {
    const row = [0];
    for (let j = 1; j <= b.length; j++) {
      // blame
      row.push(a[i - 1] === b[j - 1] ? table[i - 1]![j - 1]! + 1 : Math.max(row[j - 1]!, table[i - 1]![j]!));
    }
    table.push(row);
  }
  return table[a.length]![b.length]!;
}

/**
 * @class O(n^2)
 * @family two-texts
 * @space O(n)
 * @why the same cells, but only two rows of them at any time
 */
export function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      // blame
      const swapped = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(swapped, above[j]! + 1, row[j - 1]! + 1));
    }
    above = row;
  }
  return above[b.length]!;
}

/**
 * @class O(n^2)
 * @family matrix
 * @space O(1)
 * @why n is the side, and every cell is read once
 */
export function matrixSum(matrix: readonly (readonly number[])[]): number {
  let sum = 0;
  for (const row of matrix) for (const cell of row) sum += cell; // blame
  return sum;
}

/**
 * @class O(n^2)
 * @family points
 * @space O(1)
 * @why the distance of every pair
 */
export function closestPair(points: readonly { x: number; y: number }[]): number {
  let closest = Infinity;
  for (const a of points) {
    for (const b of points) if (a !== b) closest = Math.min(closest, Math.hypot(a.x - b.x, a.y - b.y)); // blame
  }
  return closest;
}
