/** The same means, used as they should be: patterns that fail at once, big numbers of a fixed width, texts read once. */

/**
 * @class O(n)
 * @family csv
 * @why a sticky pattern takes one field after another and never goes back over one
 */
export function fields(csv: string): number {
  const field = /([^,\n]*)(,|\n|$)/y;
  let count = 0;
  while (field.lastIndex < csv.length && field.test(csv)) count++; // blame
  return count;
}

/**
 * @class O(n)
 * @family spaces
 * @why bound to the start: the spaces are taken once, and the x ends the search
 */
export function indentOf(text: string): number {
  return /^\s*/.exec(text)![0].length; // blame
}

/**
 * @class O(n)
 * @family lines
 * @space O(1)
 * @why a pattern with names on one line at a time, and lines have a fixed width
 */
export function totalOfErrors(lines: readonly string[]): number {
  const pattern = /^(?<time>[\d:]+) (?<level>\w+) +(?<service>\w+) (?<user>\w+) took=(?<duration>\d+)ms$/;
  let total = 0;
  for (const line of lines) {
    // blame
    const groups = pattern.exec(line)?.groups;
    if (groups?.['level'] === 'ERROR') total += Number(groups['duration']);
  }
  return total;
}

/**
 * @class O(n)
 * @family text
 * @space O(1)
 * @why words follow each other: each letter is in one match
 */
export function longestWord(text: string): number {
  let longest = 0;
  for (const [word] of text.matchAll(/[a-z]+/g)) longest = Math.max(longest, word.length); // blame
  return longest;
}

/**
 * @class O(n)
 * @family letter
 * @why the exclamation mark is missing, but the letters are bound to the start: one way to take them
 */
export function isShouted(text: string): boolean {
  return /^[a-z]+!$/.test(text); // blame
}

/**
 * @class O(n)
 * @family csv
 * @why each comma, quote and end of line becomes another text once
 * @blame none
 */
export function escaped(csv: string): string {
  return csv.replaceAll('"', '""').replaceAll(',', ';').replaceAll('\n', '\r\n');
}

/**
 * @class O(n)
 * @family text
 * @space O(1)
 * @why a hash of 64 bits: each product is cut to one word again
 */
export function hash64(text: string): bigint {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i++) {
    // blame
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n); // blame
  }
  return hash;
}

/**
 * @class O(n)
 * @family ints
 * @space O(1)
 * @why identifiers of 64 bits from time and place, compared and dropped
 */
export function newestIdentifier(items: readonly number[]): string {
  let newest = 0n;
  for (const [place, item] of items.entries()) {
    // blame
    const identifier = (BigInt(item) << 22n) | BigInt(place % 4096);
    if (identifier > newest) newest = identifier;
  }
  return newest.toString(36);
}

/**
 * @class O(n)
 * @family ints
 * @space O(1)
 * @why a power modulo a prime: thirty products of two words for each item
 */
export function quadraticResidues(items: readonly number[]): number {
  const prime = 1_000_000_007n;
  let residues = 0;
  for (const item of items) {
    // blame
    let base = BigInt(item) % prime;
    let power = 1n;
    for (let exponent = (prime - 1n) / 2n; exponent > 0n; exponent >>= 1n) {
      if ((exponent & 1n) === 1n) power = (power * base) % prime;
      base = (base * base) % prime;
    }
    if (power === 1n) residues++;
  }
  return residues;
}

/**
 * @class O(n)
 * @family copies
 * @space O(1)
 * @why four comparisons of n characters
 */
export function allAlike(text: string, copies: readonly string[]): boolean {
  return copies.every((copy) => copy === text); // blame
}

/**
 * @class O(n)
 * @family strings
 * @space O(n)
 * @why one text is built, then read from its start to its end
 * @blame none
 */
export function checksumOfAll(words: readonly string[]): number {
  let text = '';
  for (const word of words) text += `${word};`;
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (31 * sum + text.charCodeAt(i)) % 1_000_003;
  return sum;
}

/**
 * @class O(n)
 * @family records
 * @space O(n)
 * @why all records to JSON and back, once
 * @blame none
 */
export function throughJson(records: readonly { id: string; amount: number }[]): number {
  const copies: typeof records = JSON.parse(JSON.stringify(records));
  return copies.reduce((sum, { amount }) => sum + amount, 0);
}

/**
 * @class O(n log n)
 * @family strings
 * @space O(n)
 * @why a sort that compares words of eight characters by the rules of a language
 */
export function firstInAlphabet(words: readonly string[]): string {
  const { compare } = new Intl.Collator('en');
  return words.toSorted(compare)[0] ?? ''; // blame
}
