/** Calls that wait inside each other, each with the line that makes them. */

/**
 * @class O(n)
 * @family ints
 * @space O(n)
 * @why one call inside the other for each item
 */
export function sumByRecursion(items: readonly number[]): number {
  return sumFrom(items, 0);
}

function sumFrom(items: readonly number[], place: number): number {
  if (place === items.length) return 0;
  const rest = sumFrom(items, place + 1); // blame
  return items[place]! + rest;
}
