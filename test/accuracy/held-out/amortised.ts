/** Loops inside loops that share one budget of steps, and one pair that looks alike and does not. */

/**
 * @class O(n)
 * @family n
 * @why a mileage counter: the second digit moves at each tenth count, the third at each hundredth
 */
export function odometer(n: number): number {
  const digits = [0];
  let turns = 0;
  for (let count = 0; count < n; count++) {
    // blame
    let place = 0;
    while (digits[place] === 9) digits[place++] = 0;
    digits[place] = (digits[place] ?? 0) + 1;
    turns += place + 1;
  }
  return turns;
}

/**
 * @class O(n)
 * @family ints
 * @space O(n)
 * @why the left end of the window passes each item once; the Set forgets it then
 * @blame none
 */
export function longestWithoutRepeat(items: readonly number[]): number {
  const inside = new Set<number>();
  let left = 0;
  let longest = 0;
  for (const item of items) {
    while (inside.has(item)) inside.delete(items[left++]!);
    inside.add(item);
    longest = Math.max(longest, inside.size);
  }
  return longest;
}

/**
 * @class O(n)
 * @family ints
 * @space O(n)
 * @why each bar is pushed once and popped once
 * @blame none
 */
export function largestRectangle(heights: readonly number[]): number {
  const open: number[] = [];
  let best = 0;
  for (let i = 0; i <= heights.length; i++) {
    while (open.length > 0 && heights[open.at(-1)!]! > (heights[i] ?? -1)) {
      const height = heights[open.pop()!]!;
      best = Math.max(best, height * (i - (open.at(-1) ?? -1) - 1));
    }
    open.push(i);
  }
  return best;
}

/**
 * @class O(n)
 * @family letter
 * @space O(n)
 * @why Manacher: the right border of the widest palindrome only moves right
 * @blame none
 */
export function longestPalindrome(text: string): number {
  const radii = new Array<number>(text.length).fill(0);
  let center = 0;
  let right = 0;
  for (let i = 0; i < text.length; i++) {
    let radius = i < right ? Math.min(right - i, radii[2 * center - i]!) : 0;
    while (i - radius > 0 && i + radius + 1 < text.length && text[i - radius - 1] === text[i + radius + 1]) radius++;
    radii[i] = radius;
    if (i + radius > right) [center, right] = [i, i + radius];
  }
  return (
    2 *
      Math.max(
        0,
        radii.reduce((best, radius) => Math.max(best, radius), 0),
      ) +
    1
  );
}

/**
 * @class O(n)
 * @family letter-bang
 * @space O(n)
 * @why Z function: what was matched once is copied, not compared again
 * @blame none
 */
export function repeatedStart(text: string): number {
  const lengths = new Uint32Array(text.length);
  let left = 0;
  let right = 0;
  for (let i = 1; i < text.length; i++) {
    let length = i < right ? Math.min(right - i, lengths[i - left]!) : 0;
    while (text[length] === text[i + length]) length++;
    if (i + length > right) [left, right] = [i, i + length];
    lengths[i] = length;
  }
  return lengths.reduce((best, length) => Math.max(best, length), 0);
}

/**
 * @class O(n)
 * @family lines
 * @space O(1)
 * @why the buffer is sorted and emptied at each hundredth line: a fixed cost for each hundred
 */
export function flushedInBatches(lines: readonly string[]): number {
  const buffer: string[] = [];
  let written = 0;
  for (const line of lines) {
    // blame
    buffer.push(line.slice(23, 31));
    if (buffer.length < 100) continue;
    buffer.sort(); // blame
    for (let i = 0; i < buffer.length; i++) if (buffer[i] !== buffer[i - 1]) written++;
    buffer.length = 0;
  }
  return written + buffer.length;
}

/**
 * @class O(n^2)
 * @family strings
 * @space O(n)
 * @why nothing is ever written out: at each hundredth word all the words so far are gone through again
 */
export function recountedInBatches(words: readonly string[]): number {
  const buffer: string[] = [];
  let counted = 0;
  for (const word of words) {
    buffer.push(word);
    if (buffer.length % 100 !== 0) continue;
    for (let i = 0; i < buffer.length; i++) if (buffer[i]! < 'm') counted++; // blame
  }
  return counted;
}

/**
 * @class O(n)
 * @family lines
 * @space O(1)
 * @why a cache of a hundred users in a Map: two or three operations of the Map for each line
 * @blame none
 */
export function cacheHits(lines: readonly string[]): number {
  const cache = new LruCache(100);
  for (const line of lines) cache.visit(line.slice(23, 25));
  return cache.hits;
}

class LruCache {
  hits = 0;
  readonly #capacity: number;
  readonly #entries = new Map<string, true>();

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  visit(key: string): void {
    if (this.#entries.delete(key)) this.hits++;
    this.#entries.set(key, true);
    if (this.#entries.size > this.#capacity) this.#entries.delete(this.#entries.keys().next().value!);
  }
}

/**
 * @class O(n)
 * @family ints
 * @space O(n)
 * @why the least of a queue from two stacks: each item moves from one to the other once
 * @blame none
 */
export function leastInWindow(items: readonly number[]): number {
  const width = Math.max(1, items.length >> 2);
  const inbox: number[] = [];
  const outbox: number[] = [];
  let inboxLeast = Infinity;
  let sum = 0;
  for (let i = 0; i < items.length; i++) {
    inbox.push(items[i]!);
    inboxLeast = Math.min(inboxLeast, items[i]!);
    if (i + 1 < width) continue;
    sum = (sum + Math.min(inboxLeast, outbox.at(-1) ?? Infinity)) % 1_000_003;
    if (outbox.length === 0) {
      while (inbox.length > 0) outbox.push(Math.min(inbox.pop()!, outbox.at(-1) ?? Infinity));
      inboxLeast = Infinity;
    }
    outbox.pop();
  }
  return sum;
}

/**
 * @class O(n)
 * @family chain-forward
 * @space O(n)
 * @why rounds over all edges until nothing changes: with the edges in order one round settles all, a second one sees it
 */
export function distancesForward(n: number, edges: readonly (readonly [number, number])[]): number {
  return farthestByRounds(n, edges);
}

/**
 * @class O(n^2)
 * @family chain-backward
 * @space O(n)
 * @why the same edges in the opposite order: each round settles one more node
 */
export function distancesBackward(n: number, edges: readonly (readonly [number, number])[]): number {
  return farthestByRounds(n, edges);
}

function farthestByRounds(n: number, edges: readonly (readonly [number, number])[]): number {
  const distances = new Array<number>(n).fill(Infinity);
  distances[0] = 0;
  for (let changed = true; changed; ) {
    changed = false;
    for (const [from, to] of edges) {
      // blame
      if (distances[from]! + 1 >= distances[to]!) continue;
      distances[to] = distances[from]! + 1;
      changed = true;
    }
  }
  return distances.at(-1) ?? 0;
}
