/** Collections that are emptied from the front: each new iterator walks over what was deleted before. */

/**
 * @class O(n^2)
 * @family distinct-ints
 * @space O(n)
 * @why the i-th iterator walks over i deleted entries, until the table is laid out anew: that is at one quarter of it
 */
export function sumByFirstOfSet(items: readonly number[]): number {
  const left = new Set(items);
  let sum = 0;
  while (left.size > 0) {
    const first = left.values().next().value as number; // blame
    left.delete(first);
    sum += first;
  }
  return sum;
}

/**
 * @class O(n^2)
 * @family distinct-ints
 * @space O(n)
 * @why the same by a loop that is left in its first turn
 */
export function sumByBreaking(items: readonly number[]): number {
  const left = new Set(items);
  let sum = 0;
  while (left.size > 0) {
    for (const first of left) {
      // blame
      left.delete(first);
      sum += first;
      break;
    }
  }
  return sum;
}

/**
 * @class O(n^2)
 * @family distinct-ints
 * @space O(n)
 * @why the same by the first of the keys
 */
export function oldestFirst(items: readonly number[]): number {
  const places = new Map(items.map((item, place) => [item, place]));
  let sum = 0;
  while (places.size > 0) {
    const oldest = places.keys().next().value as number; // blame
    sum += places.get(oldest) ?? 0;
    places.delete(oldest);
  }
  return sum;
}

/**
 * @class O(n^2)
 * @family pairs
 * @space O(n)
 * @why a set as a queue: each node goes in once, and is taken out by a pattern that reads from the front
 */
export function reachedFromAll(n: number, edges: readonly (readonly [number, number])[]): number {
  const next = new Map(edges);
  const waiting = new Set(Array.from({ length: n }, (_, node) => node));
  let steps = 0;
  while (waiting.size > 0) {
    const [node = 0] = waiting; // blame
    waiting.delete(node);
    if (next.has(node)) steps++;
  }
  return steps;
}

/**
 * @class O(n^2)
 * @family distinct-ints
 * @space O(n)
 * @why a cache as large as half the input: from then on each item drives out the oldest
 */
export function missesOfHalf(items: readonly number[]): number {
  const cache = new Set<number>();
  let missed = 0;
  for (const item of items) {
    if (!cache.delete(item)) missed++;
    cache.add(item);
    if (cache.size > items.length >> 1) cache.delete(cache.values().next().value as number); // blame
  }
  return missed;
}

/**
 * @class O(n)
 * @family distinct-ints
 * @space O(1)
 * @why the cache is small, and so is what an iterator walks over in it
 */
export function missesOfSixtyFour(items: readonly number[]): number {
  return misses(items, 64);
}

/**
 * @class O(n)
 * @family distinct-ints
 * @why the cache is full from a size of a thousand on, and what an iterator walks over grows no more
 */
export function missesOfThousand(items: readonly number[]): number {
  return misses(items, 1_000);
}

function misses(items: readonly number[], capacity: number): number {
  const cache = new Map<number, number>();
  let missed = 0;
  for (const item of items) {
    // blame
    const known = cache.get(item);
    if (known === undefined) missed++;
    else cache.delete(item);
    cache.set(item, (known ?? 0) + 1);
    if (cache.size > capacity) cache.delete(cache.keys().next().value as number);
  }
  return missed;
}

/**
 * @class O(n)
 * @family distinct-ints
 * @space O(n)
 * @why one iterator goes on from where it is, whatever was deleted
 */
export function emptiedByOneLoop(items: readonly number[]): number {
  const left = new Set(items);
  let sum = 0;
  for (const item of left) {
    // blame
    left.delete(item);
    sum += item;
  }
  return sum;
}
