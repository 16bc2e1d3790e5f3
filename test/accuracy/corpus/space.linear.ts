/** What is held beside the input: as much as the input, in many disguises. */
import type { Nested } from '../families.ts';

/**
 * @class O(n)
 * @family ints
 * @space O(n)
 * @why a list of squares and a list of the even ones live until the sum is done
 * @blame none
 */
export function sumOfEvenSquares(items: readonly number[]): number {
  const squares = items.map((item) => item * item);
  const even = squares.filter((square) => square % 2 === 0);
  return even.reduce((sum, square) => sum + square, 0);
}

/**
 * @class O(n)
 * @family ints
 * @space O(n)
 * @why one byte for each item
 * @blame none
 */
export function parityFlips(items: readonly number[]): number {
  const parities = new Uint8Array(items.length);
  for (let i = 0; i < items.length; i++) parities[i] = items[i]! & 1;
  return parities.lastIndexOf(1) - parities.indexOf(1);
}

/**
 * @class O(n)
 * @family distinct-ints
 * @space O(n)
 * @why one bit for each possible value, and there are n of them
 */
export function missingByBits(items: readonly number[]): number {
  const bits = new Uint32Array((items.length >> 5) + 1);
  for (const item of items) bits[item >> 5]! |= 1 << (item & 31); // blame
  return bits.reduce((missing, word) => missing + (word === 0 ? 1 : 0), 0);
}

/**
 * @class O(n)
 * @family ints
 * @space O(n)
 * @why all prefix sums are kept, though only the middle and the last are read
 */
export function leftOfMiddle(items: readonly number[]): number {
  const sums = [0];
  for (const item of items) sums.push(sums.at(-1)! + item); // blame
  return sums[items.length >> 1]! / sums.at(-1)!;
}

/**
 * @class O(n)
 * @family nested-list
 * @space O(n)
 * @why one call inside another for each level, and there are n levels
 */
export function depth(list: Nested): number {
  return list[0] === undefined ? 1 : 1 + depth(list[0]); // blame
}

/**
 * @class O(n)
 * @family ints
 * @space O(n)
 * @why one call inside another for each item: no list is copied, but the call stack grows
 */
export function alternatingSum(items: readonly number[]): number {
  const from = (place: number): number => (place === items.length ? 0 : items[place]! - from(place + 1)); // blame
  return from(0);
}

/**
 * @class O(n)
 * @family strings
 * @space O(n)
 * @why a Set of all texts is dropped before the second, thrifty part: the peak counts, not what is left
 * @blame none
 */
export function peakThenDropped(words: readonly string[]): number {
  const distinct = new Set(words).size;
  let letters = 0;
  for (const word of words) letters += word.length;
  return letters / distinct;
}

/**
 * @class O(n)
 * @family text
 * @space O(n)
 * @why a list of n single letters, and its reversed copy
 */
export function isMirrored(text: string): boolean {
  return text.split('').toReversed().join('') === text; // blame
}

/**
 * @class O(n)
 * @family ints
 * @space O(n)
 * @why each closure holds one item, and all of them wait until the end
 * @blame none
 */
export function deferredSum(items: readonly number[]): number {
  const tasks: (() => number)[] = [];
  for (const item of items) tasks.push(() => item + 1);
  return tasks.reduce((sum, task) => sum + task(), 0);
}

/**
 * @class O(n log n)
 * @family ints
 * @space O(n log n)
 * @why a row of n maxima is kept for each power of two up to n
 */
export function maximaTable(items: readonly number[]): number {
  const rows = [[...items]];
  for (let width = 1; 2 * width <= items.length; width *= 2) {
    const row = rows.at(-1)!;
    rows.push(row.slice(width).map((value, i) => Math.max(value, row[i]!))); // blame
  }
  return rows.at(-1)![0]!;
}

/**
 * @class O(n^2)
 * @family ints
 * @space O(n^2)
 * @why n rows of n flags, though a row would do
 */
export function equalPairsByTable(items: readonly number[]): number {
  const table = items.map((a) => Uint8Array.from(items, (b) => (a === b ? 1 : 0))); // blame
  return table.reduce((pairs, row) => pairs + row.indexOf(1), 0);
}

/**
 * @class O(n^2)
 * @family ints
 * @space O(n^2)
 * @why each call waits with its own copy of the rest: n + (n - 1) + … + 1 items
 */
export function sumOfRest(items: readonly number[]): number {
  return items.length === 0 ? 0 : items[0]! - sumOfRest(items.slice(1)); // blame
}
