/** Patterns, big numbers and long texts that cost more than their one line shows. */

/**
 * @class O(n^3)
 * @family letter
 * @why from each place, each cut of what follows between the two stars is tried before the missing b is given up
 */
export function starsBeforeB(text: string): boolean {
  return /a*a*b/.test(text); // blame
}

/**
 * @class O(n^2)
 * @family text
 * @why there is no number sign: from each place the dots run to the end and back
 */
export function hasComment(text: string): boolean {
  return /.+#/.test(text); // blame
}

/**
 * @class O(n^2)
 * @family brackets
 * @why each bracket may open a group, and none is closed before the end of the text is seen
 */
export function quotedParts(text: string): number {
  return text.match(/[([{][^'"]*['"]/g)?.length ?? 0; // blame
}

/**
 * @class O(2^n)
 * @family letter-bang
 * @why the space between two words may be missing, so every cut of the letters is tried before the mark fails them all
 */
export function isSentence(text: string): boolean {
  return /^(\w+\s?)*$/.test(text); // blame
}

/**
 * @class O(n^2)
 * @family ints
 * @why 32 bits longer with each item, and each shift copies all of them
 */
export function packed(items: readonly number[]): number {
  let bits = 0n;
  for (const item of items) bits = (bits << 32n) | BigInt(item); // blame
  return Number(bits & 0xffffffffn);
}

/**
 * @class O(n^2)
 * @family records
 * @why one bit for each sum that can be reached, up to 25 n of them, shifted as a whole for each record
 */
export function reachableSums(records: readonly { amount: number }[]): number {
  let sums = 1n;
  for (const { amount } of records) sums |= sums << BigInt(Math.ceil(amount / 20)); // blame
  return Number(sums & 0xffffffffn);
}

/**
 * @class O(n^2)
 * @family letter
 * @why all letters are equal, so the start of each length is compared with the end to its last letter
 */
export function borders(text: string): number {
  let borders = 0;
  for (let length = 1; length < text.length; length++) {
    if (text.endsWith(text.slice(0, length))) borders++; // blame
  }
  return borders;
}

/**
 * @class O(n^2)
 * @family brackets
 * @why takes out the innermost pair, n/2 times, and finds it in the middle of all that is left
 */
export function isClosedByErasing(text: string): boolean {
  let left = text;
  for (let before = ''; left !== before; ) {
    before = left;
    left = left.replace(/\(\)|\[\]|\{\}/, ''); // blame
  }
  return left === '';
}

/**
 * @class O(n^2)
 * @family letter
 * @why a needle of half the text is found to be there, letter by letter, at half of all places
 */
export function placesOfHalf(text: string): number {
  const half = text.slice(text.length >> 1);
  let places = 0;
  for (let i = 0; i < text.length; i++) if (text.startsWith(half, i)) places++; // blame
  return places;
}
