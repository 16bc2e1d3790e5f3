/** Maps, sets and objects that hold too much, each with the line that keeps it. */

/**
 * @class O(n)
 * @family few-ints
 * @space O(n)
 * @why the items of each group are kept, though their number is asked for
 */
export function groupsInMap(items: readonly number[]): number {
  const groups = new Map<number, number[]>();
  for (const item of items) {
    const group = groups.get(item % 8);
    if (group === undefined) groups.set(item % 8, [item]);
    else group.push(item); // blame
  }
  let largest = 0;
  for (const group of groups.values()) largest = Math.max(largest, group.length);
  return largest;
}

/**
 * @class O(n)
 * @family few-ints
 * @space O(n)
 * @why the same in an object, by the short form
 */
export function groupsInObject(items: readonly number[]): number {
  const groups: Record<string, number[]> = {};
  for (const item of items) {
    const key = `k${item % 8}`;
    groups[key] ??= [];
    groups[key].push(item); // blame
  }
  return Object.keys(groups).length;
}

/**
 * @class O(n)
 * @family distinct-ints
 * @space O(n)
 * @why a count for each item, and all of them differ
 */
export function countsInObject(items: readonly number[]): number {
  const counts: Record<string, number> = {};
  let most = 0;
  for (const item of items) {
    const key = String(item);
    counts[key] = (counts[key] ?? 0) + 1; // blame
    most = Math.max(most, counts[key]);
  }
  return most;
}

/**
 * @class O(n)
 * @family distinct-ints
 * @space O(n)
 * @why every item is remembered
 */
export function seenInSet(items: readonly number[]): number {
  const seen = new Set<number>();
  let repeats = 0;
  for (const item of items) {
    if (seen.has(item)) repeats++;
    seen.add(item); // blame
  }
  return repeats;
}

/**
 * @class O(n^2)
 * @family n
 * @space O(n^2)
 * @budget O(n)
 * @why a memory of every pair of places
 */
export function memoOfPairs(n: number): number {
  const memo = new Map<number, number>();
  const ways = (i: number, j: number): number => {
    if (i === 0 || j === 0) return 1;
    const key = i * n + j;
    const known = memo.get(key);
    if (known !== undefined) return known;
    const found = (ways(i - 1, j) + ways(i, j - 1)) % 1_000_007;
    memo.set(key, found); // blame
    return found;
  };
  return ways(n - 1, n - 1);
}

/**
 * @class O(n^3)
 * @family text
 * @space O(n^2)
 * @budget O(n)
 * @why every substring is put into the set
 */
export function distinctSubstrings(text: string): number {
  const parts = new Set<string>();
  for (let from = 0; from < text.length; from++) {
    for (let to = from + 1; to <= text.length; to++) {
      parts.add(text.slice(from, to)); // blame
    }
  }
  return parts.size;
}

/**
 * @class O(n)
 * @family strings
 * @space O(n)
 * @why a set of all of them is made and dropped within one expression
 */
export function distinctAtOnce(words: readonly string[]): number {
  const distinct = new Set(words).size; // blame
  let letters = 0;
  for (const word of words) letters += word.length;
  return letters / distinct;
}

/**
 * @class O(n)
 * @family records
 * @space O(n)
 * @why an index of all records by their id, for a few look-ups
 */
export function indexById(records: readonly { readonly id: string; readonly amount: number }[]): number {
  const byId = Object.fromEntries(records.map(({ id, amount }) => [id, amount])); // blame
  return byId[records[0]?.id ?? ''] ?? 0;
}

/**
 * @class O(n)
 * @family records
 * @space O(n)
 * @why all is copied by way of a text
 */
export function copiesByJson(records: readonly { readonly id: string; readonly amount: number }[]): number {
  const copy: typeof records = JSON.parse(JSON.stringify(records)); // blame
  let sum = 0;
  for (const { amount } of copy) sum += amount;
  return sum;
}
