/** Single steps that cost much, but seldom; and some that only look as if. */

/**
 * @class O(n)
 * @family ints
 * @space O(n)
 * @why a full array is copied into one twice as long: n + n/2 + n/4 + … copies
 * @blame none
 */
export function doublingArray(items: readonly number[]): number {
  let cells: number[] = [];
  let capacity = 1;
  for (const item of items) {
    if (cells.length === capacity) {
      capacity *= 2;
      const wider: number[] = [];
      for (const cell of cells) wider.push(cell);
      cells = wider;
    }
    cells.push(item);
  }
  return cells.length;
}

/**
 * @class O(n^2)
 * @family ints
 * @space O(n)
 * @why a full array gets 16 more cells, so it is copied n/16 times
 */
export function growingBySixteen(items: readonly number[]): number {
  let cells: number[] = [];
  let capacity = 16;
  for (const item of items) {
    if (cells.length === capacity) {
      capacity += 16;
      const wider: number[] = [];
      for (const cell of cells) wider.push(cell); // blame
      cells = wider;
    }
    cells.push(item);
  }
  return cells.length;
}

/**
 * @class O(n)
 * @family ints
 * @space O(n)
 * @why an item is pushed twice and popped twice at most, however the calls are mixed
 */
export function twoStackQueue(items: readonly number[]): number {
  const inbox: number[] = [];
  const outbox: number[] = [];
  let sum = 0;
  for (const item of items) {
    inbox.push(item);
    if (item % 2 === 0) continue;
    if (outbox.length === 0) while (inbox.length > 0) outbox.push(inbox.pop()!);
    sum += outbox.pop()!;
  }
  return sum;
}

/**
 * @class O(n)
 * @family pairs
 * @space O(n)
 * @why union by size with path halving: n finds of an inverse-Ackermann length, at most 4
 */
export function components(n: number, pairs: readonly (readonly [number, number])[]): number {
  const parents = Array.from({ length: n }, (_, node) => node);
  const sizes = new Array<number>(n).fill(1);
  let count = n;
  for (const [a, b] of pairs) {
    let small = rootOf(parents, a);
    let large = rootOf(parents, b);
    if (small === large) continue;
    if (sizes[small]! > sizes[large]!) [small, large] = [large, small];
    parents[small] = large;
    sizes[large]! += sizes[small]!;
    count--;
  }
  return count;
}

function rootOf(parents: number[], from: number): number {
  let node = from;
  while (parents[node] !== node) {
    parents[node] = parents[parents[node]!]!;
    node = parents[node]!;
  }
  return node;
}

/**
 * @class O(n)
 * @family ints
 * @space O(n)
 * @why a table of keys, never more than half full: probes are short, and the table is rebuilt when it doubles
 */
export function distinctByHashing(items: readonly number[]): number {
  let table = new Int32Array(16).fill(-1);
  let count = 0;
  for (const item of items) {
    if (!insert(table, item)) continue;
    count++;
    if (2 * count <= table.length) continue;
    const wider = new Int32Array(2 * table.length).fill(-1);
    for (const key of table) if (key !== -1) insert(wider, key);
    table = wider;
  }
  return count;
}

function insert(table: Int32Array, key: number): boolean {
  let at = Math.imul(key, 0x9e3779b1) >>> (Math.clz32(table.length) + 1);
  for (; table[at] !== -1; at = (at + 1) % table.length) if (table[at] === key) return false;
  table[at] = key;
  return true;
}

/**
 * @class O(n)
 * @family ints
 * @why each item enters the stack once and leaves it once; the two nested loops share 2n steps
 */
export function nextGreater(items: readonly number[]): number {
  const waiting: number[] = [];
  let distances = 0;
  for (let i = 0; i < items.length; i++) {
    while (waiting.length > 0 && items[waiting.at(-1)!]! < items[i]!) distances += i - waiting.pop()!;
    waiting.push(i);
  }
  return distances;
}

/**
 * @class O(n)
 * @family letter-bang
 * @space O(n)
 * @why the last character undoes all matches, one after the other; there are n matches to undo in all
 */
export function longestBorder(text: string): number {
  const borders = [0];
  for (let i = 1; i < text.length; i++) {
    let length = borders[i - 1]!;
    while (length > 0 && text[i] !== text[length]) length = borders[length - 1]!;
    borders.push(text[i] === text[length] ? length + 1 : 0);
  }
  return borders.at(-1)!;
}

/**
 * @class O(n log n)
 * @family ints
 * @space O(n)
 * @why sorted runs of 1, 2, 4, … are merged like carries of a binary counter: each item moves up log n times
 */
export function runsLikeCarries(items: readonly number[]): number {
  const runs: number[][] = [];
  for (const item of items) {
    let run = [item];
    while (runs.length > 0 && runs.at(-1)!.length <= run.length) run = merge(runs.pop()!, run);
    runs.push(run);
  }
  return runs.length;
}

function merge(left: readonly number[], right: readonly number[]): number[] {
  const all: number[] = [];
  for (let i = 0, j = 0; i + j < left.length + right.length; ) {
    // blame
    if (j === right.length || (i < left.length && left[i]! <= right[j]!)) all.push(left[i++]!);
    else all.push(right[j++]!);
  }
  return all;
}

/**
 * @class O(n^2)
 * @family ints
 * @space O(n)
 * @why grows when full and shrinks when half full, and the calls alternate at that border: a new array and a copy each time, which share the cost
 */
export function thrashingArray(items: readonly number[]): number {
  let cells = new Float64Array(items);
  for (let i = 0; i < items.length; i++) {
    const length = i % 2 === 0 ? 2 * items.length : items.length;
    const resized = new Float64Array(length);
    resized.set(cells.subarray(0, items.length));
    cells = resized;
  }
  return cells[items.length >> 1]!;
}

/**
 * @class O(n)
 * @family ints
 * @why a window of √n: each place enters the queue once and leaves it at one of its ends
 */
export function slidingMaxima(items: readonly number[]): number {
  const width = Math.max(1, Math.floor(Math.sqrt(items.length)));
  const places: number[] = [];
  let head = 0;
  let sum = 0;
  for (let i = 0; i < items.length; i++) {
    if (places[head] === i - width) head++;
    while (places.length > head && items[places.at(-1)!]! <= items[i]!) places.pop();
    places.push(i);
    if (i + 1 >= width) sum += items[places[head]!]!;
  }
  return sum;
}
