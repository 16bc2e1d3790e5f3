/** Builtins that go through a list for a builtin: no line of the program is repeated. */

/**
 * @class O(n^2)
 * @family ints
 * @space O(n)
 * @why a check of all items so far, at each item: 1 + 2 + … + n
 */
export function stillIntegers(items: readonly number[]): number {
  const seen: number[] = [];
  let sound = 0;
  for (const item of items) {
    seen.push(item);
    if (seen.every(Number.isInteger)) sound++; // blame
  }
  return sound;
}

/**
 * @class O(n)
 * @family ints
 * @space O(n)
 * @why the first item answers: one look at each of them
 */
export function stillSome(items: readonly number[]): number {
  const seen: number[] = [];
  let sound = 0;
  for (const item of items) {
    // blame
    seen.push(item);
    if (seen.some(Number.isInteger) && seen.find(Number.isFinite) !== undefined) sound++;
  }
  return sound;
}

/**
 * @class O(n^2)
 * @family ints
 * @space O(n)
 * @why all items so far are handed to `max` as its arguments, at each item
 */
export function highs(items: readonly number[]): number[] {
  const seen: number[] = [];
  return items.map((item) => {
    seen.push(item % 1000);
    return Math.max.apply(null, seen); // blame
  });
}

/**
 * @class O(n^2)
 * @family ints
 * @space O(n)
 * @why all bytes so far are compared with those before, which they equal, at each item
 */
export function samePrefixes(items: readonly number[]): number {
  const bytes = Buffer.alloc(items.length);
  const before = Buffer.alloc(items.length);
  let same = 0;
  for (let at = 0; at < items.length; at++) {
    if (bytes.subarray(0, at).equals(before.subarray(0, at))) same++; // blame
  }
  return same;
}

/**
 * @class O(n)
 * @family ints
 * @space O(n)
 * @why the first byte tells them apart
 */
export function otherPrefixes(items: readonly number[]): number {
  const bytes = Buffer.alloc(items.length, 1);
  const before = Buffer.alloc(items.length, 2);
  let same = 0;
  for (let at = 1; at < items.length; at++) {
    // blame
    if (bytes.subarray(0, at).compare(before.subarray(0, at)) === 0) same++;
  }
  return same;
}

/**
 * @class O(n^2)
 * @family n
 * @space O(n)
 * @why a record of i properties is listed at the i-th turn
 */
export function growingRecord(n: number): number {
  const record: Record<string, number> = {};
  let keys = 0;
  for (let at = 0; at < n; at++) {
    record[`key${at}`] = at;
    keys += Reflect.ownKeys(record).length; // blame
  }
  return keys;
}

/**
 * @class O(n^2)
 * @family ints
 * @space O(n)
 * @why the bytes so far are copied at each item
 */
export function snapshots(items: readonly number[]): number {
  const bytes = new ArrayBuffer(items.length);
  let copied = 0;
  for (let at = 0; at < items.length; at++) {
    copied += bytes.slice(0, at).byteLength; // blame
  }
  return copied;
}

/**
 * @class O(n^2)
 * @family n
 * @why n spaces are cut off at each turn; nothing is left to copy
 */
export function trimmedSpaces(n: number): number {
  const spaces = ' '.repeat(n);
  let left = 0;
  for (let at = 0; at < n; at++) left += spaces.trim().length; // blame
  return left;
}
