/** The same number of steps at every size. */

/**
 * @class O(1)
 * @family ints
 * @space O(1)
 * @why two reads by place, whatever the length
 */
export function ends(items: readonly number[]): number {
  return (items[0] ?? 0) + (items.at(-1) ?? 0);
}

/**
 * @class O(1)
 * @family ints
 * @space O(1)
 * @why three reads and three comparisons
 */
export function medianOfThree(items: readonly number[]): number {
  const a = items[0] ?? 0;
  const b = items[items.length >> 1] ?? 0;
  const c = items[items.length - 1] ?? 0;
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

/**
 * @class O(1)
 * @family n
 * @space O(1)
 * @why a formula instead of a loop
 */
export function sumUpTo(n: number): number {
  return (n * (n + 1)) / 2;
}

/**
 * @class O(1)
 * @family n
 * @space O(1)
 * @why always 32 rounds, one for each bit of the number, even if they are zero
 */
export function reversedBits(n: number): number {
  let reversed = 0;
  for (let bit = 0; bit < 32; bit++) reversed = (reversed << 1) | ((n >>> bit) & 1);
  return reversed >>> 0;
}

/**
 * @class O(1)
 * @family ints
 * @space O(1)
 * @why looks at 32 items at most: flat from n = 32 on
 */
export function previewSum(items: readonly number[]): number {
  return items.slice(0, 32).reduce((sum, item) => sum + item, 0);
}

/**
 * @class O(1)
 * @family map-key
 * @space O(1)
 * @why one look-up of a key of eight characters in a Map that is already there
 */
export function placeOf(places: ReadonlyMap<string, number>, key: string): number {
  return places.get(key) ?? -1;
}

/**
 * @class O(1)
 * @family equal-ints
 * @space O(1)
 * @why all are equal, so the first two that are compared end both loops
 */
export function hasRepeatAtOnce(items: readonly number[]): boolean {
  for (let i = 0; i < items.length; i++) {
    for (let j = i + 1; j < items.length; j++) if (items[i] === items[j]) return true;
  }
  return false;
}
