/** Habits with objects, Maps, Sets, classes and generators. */

/**
 * @class O(n^2)
 * @family strings
 * @space O(n)
 * @why a new object with all keys so far, at each key
 */
export function indexByObjectSpread(words: readonly string[]): number {
  let places: Record<string, number> = {};
  for (const [place, word] of words.entries()) places = { ...places, [word]: place }; // blame
  return places[words[0]!] ?? -1;
}

/**
 * @class O(n^2)
 * @family strings
 * @space O(n)
 * @why lists all keys after each word, to count them
 */
export function keysInLoop(words: readonly string[]): number {
  const counts: Record<string, number> = {};
  let most = 0;
  for (const word of words) {
    counts[word] = (counts[word] ?? 0) + 1;
    most = Math.max(most, Object.keys(counts).length); // blame
  }
  return most;
}

/**
 * @class O(n^2)
 * @family ints
 * @space O(n)
 * @why writes and reads all that was gathered so far, at each item
 */
export function deepCopyByJson(items: readonly number[]): number {
  let history: { items: number[] } = { items: [] };
  for (const item of items) {
    history.items.push(item);
    history = JSON.parse(JSON.stringify(history)); // blame
  }
  return history.items.length;
}

/**
 * @class O(n)
 * @family records
 * @space O(n)
 * @why one text of all records, written and read once
 */
export function totalThroughJson(records: readonly { id: string; amount: number }[]): number {
  const copy: { amount: number }[] = JSON.parse(JSON.stringify(records)); // blame
  return copy.reduce((sum, { amount }) => sum + amount, 0);
}

/**
 * @class O(n)
 * @family strings
 * @space O(n)
 * @why two operations of a Map for each word
 * @blame none
 */
export function mostFrequent(words: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  let most = 0;
  for (const count of counts.values()) most = Math.max(most, count);
  return most;
}

/**
 * @class O(n)
 * @family records
 * @space O(n)
 * @why each record goes to the end of one of its lists; then each list is added up once
 */
export function groupedTotals(records: readonly { id: string; amount: number }[]): number {
  const groups = new Map<string, number[]>();
  for (const { id, amount } of records) {
    const group = groups.get(id[0]!);
    if (group === undefined) groups.set(id[0]!, [amount]);
    else group.push(amount);
  }
  const totals = [...groups.values()].map((group) => group.reduce((sum, amount) => sum + amount, 0));
  return Math.max(...totals);
}

/**
 * @class O(n^2)
 * @family ints
 * @space O(n)
 * @why a list of nodes has no places: each read goes there from the head
 */
export function readLinkedListByPlace(items: readonly number[]): number {
  const list = new LinkedList();
  for (const item of items) list.add(item);
  let sum = 0;
  for (let place = 0; place < items.length; place++) sum += list.at(place);
  return sum;
}

/**
 * @class O(n)
 * @family ints
 * @space O(n)
 * @why the same list, read by following it once
 * @blame none
 */
export function readLinkedListInOrder(items: readonly number[]): number {
  const list = new LinkedList();
  for (const item of items) list.add(item);
  let sum = 0;
  for (const value of list) sum += value;
  return sum;
}

interface ListNode {
  readonly value: number;
  next: ListNode | undefined;
}

class LinkedList implements Iterable<number> {
  #head: ListNode | undefined;
  #tail: ListNode | undefined;

  add(value: number): void {
    const node: ListNode = { value, next: undefined };
    if (this.#tail === undefined) this.#head = node;
    else this.#tail.next = node;
    this.#tail = node;
  }

  at(place: number): number {
    let node = this.#head;
    for (let i = 0; i < place; i++) node = node?.next; // blame
    return node?.value ?? 0;
  }

  *[Symbol.iterator](): Generator<number> {
    for (let node = this.#head; node !== undefined; node = node.next) yield node.value;
  }
}

/**
 * @class O(n)
 * @family n
 * @space O(n)
 * @why each Fibonacci number is computed once and remembered; as deep as n
 */
export function fibonacciWithMemory(n: number): number {
  const known = new Map<number, number>([
    [0, 0],
    [1, 1],
  ]);
  const fibonacci = (k: number): number => {
    const remembered = known.get(k);
    if (remembered !== undefined) return remembered;
    const value = (fibonacci(k - 1) + fibonacci(k - 2)) % 1_000_003; // blame
    known.set(k, value);
    return value;
  };
  return fibonacci(n);
}

/**
 * @class O(n^2)
 * @family n
 * @space O(n^2)
 * @why one remembered answer for each cell of a grid of n by n
 */
export function gridPathsWithMemory(n: number): number {
  const known = new Map<number, number>();
  const paths = (right: number, down: number): number => {
    if (right === 0 || down === 0) return 1;
    const key = right * (n + 1) + down;
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    const count = (paths(right - 1, down) + paths(right, down - 1)) % 1_000_003; // blame
    known.set(key, count);
    return count;
  };
  return paths(n, n);
}

/**
 * @class O(n^2)
 * @family ints
 * @space O(n)
 * @why a longer typed array for each item, as typed arrays can't grow
 */
export function appendToTypedArray(items: readonly number[]): number {
  let all = new Int32Array(0);
  for (const item of items) all = Int32Array.of(...all, item); // blame
  return all.length;
}

/**
 * @class O(n log n)
 * @family ints
 * @space O(n)
 * @why the sort of a typed array, without a comparator
 */
export function typedMedian(items: readonly number[]): number {
  return Int32Array.from(items).sort()[items.length >> 1] ?? 0; // blame
}

/**
 * @class O(n^2)
 * @family distinct-ints
 * @space O(n)
 * @why a new Set of the whole list for each item that is looked up
 */
export function setInLoop(items: readonly number[]): number {
  return items.filter((item) => new Set(items).has(item + 1)).length; // blame
}

/**
 * @class O(n)
 * @family distinct-ints
 * @space O(n)
 * @why one Set for all look-ups
 * @blame none
 */
export function setBeforeLoop(items: readonly number[]): number {
  const all = new Set(items);
  return items.filter((item) => all.has(item + 1)).length;
}
