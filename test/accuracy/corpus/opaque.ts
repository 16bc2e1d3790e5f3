/** Cost inside the engine, which no line of the program repeats: the class is that of the CPU time. */

/**
 * @class O(n^2)
 * @family spaces
 * @why from each of n spaces the expression runs to the x before it fails
 */
export function trimmedEnd(text: string): number {
  return text.replace(/\s+$/, '').length; // blame
}

/**
 * @class O(n^2)
 * @family letter
 * @why from each a the expression takes all that follow, then looks in vain for a b after each of them
 */
export function hasLettersThenB(text: string): boolean {
  return /a+b/.test(text); // blame
}

/**
 * @class O(2^n)
 * @family letter-bang
 * @why a run of n letters can be cut into groups in 2^(n - 1) ways, and the exclamation mark fails each of them
 */
export function isGroupedLetters(text: string): boolean {
  return /^(a+)+$/.test(text); // blame
}

/**
 * @class O(n^2)
 * @family ints
 * @why the product grows by 30 bits with each factor, and each multiplication goes through all of them
 */
export function lowBitsOfProduct(items: readonly number[]): number {
  let product = 1n;
  for (const item of items) product *= BigInt(item | 1); // blame
  return Number(product & 0xffffn);
}

/**
 * @class O(n)
 * @family ints
 * @space O(1)
 * @why the sum of n small numbers fits in one machine word
 */
export function sumAsBigInt(items: readonly number[]): bigint {
  let sum = 0n;
  for (const item of items) sum += BigInt(item); // blame
  return sum;
}

/**
 * @class O(n^2)
 * @family text
 * @why reading a character of a text that was just added to joins all its parts, so each step copies what is there
 */
export function withoutRepeats(text: string): number {
  let kept = '';
  for (const letter of text) {
    if (kept.charCodeAt(kept.length - 1) !== letter.charCodeAt(0)) kept += letter; // blame
  }
  return kept.length;
}

/**
 * @class O(n^2)
 * @family copies
 * @why n comparisons of two equal texts of n characters that are not the same string in memory
 */
export function equalTexts(text: string, copies: readonly string[]): number {
  let equal = 0;
  for (let i = 0; i < text.length; i++) if (copies[i % copies.length] === text) equal++; // blame
  return equal;
}

/**
 * @class O(n)
 * @family text
 * @why words and gaps follow each other, so no character is read more than a few times
 */
export function squeezed(text: string): string {
  return text.replace(/\s+/g, ' '); // blame
}

/**
 * @class O(n)
 * @family lines
 * @why lines have a fixed width, so each match has a fixed cost
 */
export function slowest(lines: readonly string[]): number {
  let slowest = 0;
  for (const line of lines) slowest = Math.max(slowest, Number(/took=(\d+)ms$/.exec(line)?.[1] ?? 0)); // blame
  return slowest;
}
