/** What grows without a list or a table, each with the line that keeps it. */

/**
 * @class O(n)
 * @family ints
 * @space O(n)
 * @why a linked list of all items
 */
export function linked(items: readonly number[]): number {
  let head: { readonly item: number; readonly next: unknown } | undefined;
  for (const item of items) {
    head = { item, next: head }; // blame
  }
  return head?.item ?? 0;
}

class Node {
  readonly item: number;
  next: Node | undefined;

  constructor(item: number) {
    this.item = item;
  }
}

/**
 * @class O(n)
 * @family ints
 * @space O(n)
 * @why a queue of nodes that nothing takes away from
 */
export function chained(items: readonly number[]): number {
  const first = new Node(0);
  let last = first;
  for (const item of items) {
    const node = new Node(item); // blame
    last.next = node;
    last = node;
  }
  let sum = 0;
  for (let node: Node | undefined = first; node !== undefined; node = node.next) sum += node.item;
  return sum;
}

/**
 * @class O(n)
 * @family strings
 * @space O(n)
 * @why one text of all words, for its length
 */
export function longText(words: readonly string[]): number {
  let text = '';
  for (const word of words) {
    text += word; // blame
  }
  return text.length;
}

/**
 * @class O(n)
 * @family strings
 * @space O(n)
 * @why all words are joined at once
 */
export function joined(words: readonly string[]): number {
  const text = words.join(','); // blame
  let commas = 0;
  for (let at = 0; at < text.length; at++) if (text[at] === ',') commas++;
  return commas;
}

/**
 * @class O(n)
 * @family text
 * @space O(n)
 * @why a list of single letters
 */
export function letters(text: string): number {
  const all = text.split(''); // blame
  let vowels = 0;
  for (const letter of all) if ('aeiou'.includes(letter)) vowels++;
  return vowels;
}

/**
 * @class O(n)
 * @family n
 * @space O(n)
 * @why a byte for each number up to n
 */
export function sieve(n: number): number {
  const crossed = new Uint8Array(n + 1); // blame
  let primes = 0;
  for (let p = 2; p <= n; p++) {
    if (crossed[p] === 0) primes++;
    for (let q = p * p; q <= n && crossed[p] === 0; q += p) crossed[q] = 1;
  }
  return primes;
}

/**
 * @class O(n^2)
 * @family ints
 * @space O(n^2)
 * @budget O(n)
 * @why each call takes the rest apart by a pattern, and waits with it
 */
export function patternRecursion([first, ...rest]: readonly number[]): number {
  // blame
  if (first === undefined) return 0;
  return first + patternRecursion(rest);
}
