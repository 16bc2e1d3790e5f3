/** Habits with lists: each line is short, and its cost is not always. */

/**
 * @class O(n^2)
 * @family ints
 * @space O(n)
 * @why a new list for each item, with all before it: 1 + 2 + … + n copies
 */
export function appendBySpread(items: readonly number[]): number {
  let all: number[] = [];
  for (const item of items) all = [...all, item]; // blame
  return all.length;
}

/**
 * @class O(n^2)
 * @family ints
 * @space O(n)
 * @why `concat` copies what was gathered so far, at each item
 */
export function appendByConcat(items: readonly number[]): number {
  return items.reduce<number[]>((all, item) => all.concat(item), []).length; // blame
}

/**
 * @class O(n^2)
 * @family distinct-ints
 * @space O(n)
 * @why a scan of the items kept so far, which are all: 1 + 2 + … + n
 */
export function countDistinctByIncludes(items: readonly number[]): number {
  const kept: number[] = [];
  for (const item of items) if (!kept.includes(item)) kept.push(item); // blame
  return kept.length;
}

/**
 * @class O(n)
 * @family few-ints
 * @space O(1)
 * @why the same scan, of eight items at most
 */
export function countDistinctOfFew(items: readonly number[]): number {
  return countDistinctByIncludes(items);
}

/**
 * @class O(n^2)
 * @family distinct-ints
 * @space O(n)
 * @why `indexOf` finds each item at its own place, after all before it
 */
export function countDistinctByIndexOf(items: readonly number[]): number {
  return items.filter((item, place) => items.indexOf(item) === place).length; // blame
}

/**
 * @class O(n^2)
 * @family ints
 * @space O(n)
 * @why taking the first of a list moves all others down by one
 */
export function queueByShift(items: readonly number[]): number {
  const queue = [...items];
  let sum = 0;
  while (queue.length > 0) sum = (sum + queue.shift()!) % 1_000_003; // blame
  return sum;
}

/**
 * @class O(n)
 * @family ints
 * @space O(n)
 * @why the queue is read at a place that moves on; nothing is taken out
 * @blame none
 */
export function queueByPlace(items: readonly number[]): number {
  const queue = [...items];
  let sum = 0;
  for (let head = 0; head < queue.length; head++) sum = (sum + queue[head]!) % 1_000_003;
  return sum;
}

/**
 * @class O(n^2)
 * @family ints
 * @space O(n)
 * @why each `unshift` moves all that is there up by one
 */
export function reverseByUnshift(items: readonly number[]): number {
  const reversed: number[] = [];
  for (const item of items) reversed.unshift(item); // blame
  return reversed[0] ?? 0;
}

/**
 * @class O(n^2)
 * @family sorted-ints
 * @space O(n)
 * @why Josephus: half of the circle moves down for each of n removals
 */
export function removeByHalves(items: readonly number[]): number {
  const circle = [...items];
  while (circle.length > 1) circle.splice(circle.length >> 1, 1); // blame
  return circle[0] ?? 0;
}

/**
 * @class O(n^2)
 * @family ints
 * @space O(n)
 * @why a binary search finds the place, but `splice` moves half of the list to make room
 */
export function insertSorted(items: readonly number[]): number {
  const sorted: number[] = [];
  for (const item of items) {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]! < item) low = middle + 1;
      else high = middle;
    }
    sorted.splice(low, 0, item); // blame
  }
  return sorted[sorted.length >> 1]!;
}

/**
 * @class O(n^2)
 * @family ints
 * @space O(n^2)
 * @why the rest pattern copies all but the first, and each caller keeps its copy while it waits
 */
export function sumByRest([first, ...rest]: readonly number[]): number {
  // blame
  return first === undefined ? 0 : first + sumByRest(rest);
}

/**
 * @class O(n^2)
 * @family ints
 * @space O(n)
 * @why a fresh list of n zeros for each of n items
 */
export function freshRowEachTime(items: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < items.length; i++) {
    const row = new Array<number>(items.length).fill(0); // blame
    row[i] = items[i]!;
    sum += row[i]!;
  }
  return sum;
}

/**
 * @class O(n^2)
 * @family distinct-ints
 * @space O(n)
 * @why makes a list of the whole Set after each item, to read its newest
 */
export function newestOfSet(items: readonly number[]): number {
  const seen = new Set<number>();
  let newest = 0;
  for (const item of items) newest += Array.from(seen.add(item)).at(-1)!; // blame
  return newest;
}

/**
 * @class O(n^2)
 * @family ints
 * @space O(n)
 * @why the list stays sorted but for its last item; to see that, each sort compares all neighbours
 */
export function sortAfterEachPush(items: readonly number[]): number {
  const sorted: number[] = [];
  for (const item of items) {
    sorted.push(item);
    sorted.sort((a, b) => a - b); // blame
  }
  return sorted[0] ?? 0;
}

/**
 * @class O(n^2)
 * @family records
 * @space O(1)
 * @why each record looks for its partner from the start of the list
 */
export function matchedByFind(records: readonly { id: string; amount: number }[]): number {
  let matched = 0;
  for (const { id } of records) matched += records.find((other) => other.id === id)!.amount; // blame
  return matched;
}

/**
 * @class O(n)
 * @family ints
 * @space O(n)
 * @why `flatMap` makes two of each, then one pass
 */
export function mirroredSum(items: readonly number[]): number {
  return items.flatMap((item) => [item, -item]).reduce((sum, item) => sum + item, 0); // blame
}
