/** One more line with a list, in a loop: some of them cost the list each time, some do not. */

/**
 * @class O(n^2)
 * @family records
 * @space O(n)
 * @why for each record the search starts at the first one again and stops at the record itself
 */
export function distinctRecords(records: readonly { id: string }[]): number {
  return records.filter(({ id }, place) => records.findIndex((other) => other.id === id) === place).length; // blame
}

/**
 * @class O(n^2)
 * @family tables
 * @space O(1)
 * @why filters the whole other table for each row
 */
export function joinedByFilter(
  orders: readonly { user: string; amount: number }[],
  users: readonly { id: string }[],
): number {
  let total = 0;
  for (const { user, amount } of orders) total += amount * users.filter(({ id }) => id === user).length; // blame
  return total;
}

/**
 * @class O(n^2)
 * @family distinct-ints
 * @space O(n)
 * @why the rest is copied and searched to its end, because there are no twins
 */
export function hasTwinAhead(items: readonly number[]): boolean {
  for (let i = 0; i < items.length; i++) if (items.slice(i + 1).includes(items[i]!)) return true; // blame
  return false;
}

/**
 * @class O(n^2)
 * @family ints
 * @space O(n)
 * @why takes two from the front, and all that stay move down
 */
export function inPairs(items: readonly number[]): number {
  const rest = [...items];
  let largest = 0;
  while (rest.length > 0) largest = Math.max(largest, rest.splice(0, 2)[0]!); // blame
  return largest;
}

/**
 * @class O(n)
 * @family ints
 * @space O(n)
 * @why takes two from the end, where nothing has to move
 */
export function inPairsFromTheEnd(items: readonly number[]): number {
  const rest = [...items];
  let largest = 0;
  while (rest.length > 0) largest = Math.max(largest, rest.splice(-2)[0]!); // blame
  return largest;
}

/**
 * @class O(n^2)
 * @family distinct-ints
 * @space O(n)
 * @why a new Set from the old one at each item
 */
export function gatheredSet(items: readonly number[]): number {
  let seen: ReadonlySet<number> = new Set<number>();
  for (const item of items) seen = new Set([...seen, item]); // blame
  return seen.size;
}

/**
 * @class O(n^2)
 * @family ints
 * @space O(n)
 * @why the head is taken off by a pattern, which copies the tail
 */
export function maximumByPattern(items: readonly number[]): number {
  let largest = 0;
  let rest = items;
  while (rest.length > 0) {
    const [head, ...tail] = rest; // blame
    largest = Math.max(largest, head!);
    rest = tail;
  }
  return largest;
}

/**
 * @class O(n^2)
 * @family ints
 * @space O(n)
 * @why a priority queue by sorting: what is left stays in order, so a sort costs one pass over it, each time
 */
export function mergedByResorting(items: readonly number[]): number {
  const queue = items.toSorted((a, b) => b - a);
  while (queue.length > 1) {
    queue.push(queue.pop()! + queue.pop()!);
    queue.sort((a, b) => b - a); // blame
  }
  return queue[0] ?? 0;
}

/**
 * @class O(n^2)
 * @family ints
 * @space O(n)
 * @why `flat` makes a new list of all that is there
 */
export function appendByFlat(items: readonly number[]): number {
  let all: number[] = [];
  for (const item of items) all = [all, item].flat(); // blame
  return all.length;
}

/**
 * @class O(n^2)
 * @family ints
 * @space O(n)
 * @why a copy of the history, turned round, to look at the newest
 */
export function risesByReversing(items: readonly number[]): number {
  const history: number[] = [];
  let rises = 0;
  for (const item of items) {
    history.push(item);
    const [newest, before] = history.toReversed(); // blame
    if (newest! > (before ?? Infinity)) rises++;
  }
  return rises;
}

/**
 * @class O(n^2)
 * @family ints
 * @space O(n)
 * @why makes room at the front of a typed array: everything moves up by one
 */
export function newestFirst(items: readonly number[]): number {
  const newest = new Float64Array(items.length);
  for (const item of items) {
    newest.copyWithin(1, 0); // blame
    newest[0] = item;
  }
  return newest[items.length >> 1] ?? 0;
}

/**
 * @class O(n^2)
 * @family ints
 * @space O(n)
 * @why each slice of the list is a mean of all so far, added up again
 */
export function meansSoFar(items: readonly number[]): number {
  return items.map((_, place) => items.slice(0, place + 1).reduce((sum, item) => sum + item, 0) / (place + 1)).at(-1)!; // blame
}

/**
 * @class O(n)
 * @family ints
 * @space O(n)
 * @why `push` with a spread list appends a hundred at a time and copies nothing that is there
 */
export function appendByHundreds(items: readonly number[]): number {
  const all: number[] = [];
  for (let i = 0; i < items.length; i += 100) all.push(...items.slice(i, i + 100)); // blame
  return all.length;
}

/**
 * @class O(n)
 * @family ints
 * @space O(1)
 * @why `shift` on a queue that never holds more than fifty
 */
export function meanOfFifty(items: readonly number[]): number {
  const window: number[] = [];
  let sum = 0;
  let best = 0;
  for (const item of items) {
    // blame
    sum += item;
    if (window.push(item) > 50) sum -= window.shift()!;
    best = Math.max(best, sum / window.length);
  }
  return best;
}

/**
 * @class O(n)
 * @family ints
 * @space O(1)
 * @why a sorted list of ten, with `findIndex`, `splice` and `pop` in it: ten steps at most
 */
export function topTenByInsertion(items: readonly number[]): number {
  const top: number[] = [];
  for (const item of items) {
    // blame
    const place = top.findIndex((other) => other < item);
    if (place >= 0) top.splice(place, 0, item);
    else if (top.length < 10) top.push(item);
    if (top.length > 10) top.pop();
  }
  return top.at(-1) ?? 0;
}
