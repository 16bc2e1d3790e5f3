/** Where the clock objects, and another line runs more often than the one to suspect. */

/**
 * @class O(n^2)
 * @family copies
 * @why a plain pass takes most steps; the comparison of long texts is what takes the time
 */
export function equalBeside(text: string, copies: readonly string[]): number {
  let vowels = 0;
  for (let pass = 0; pass < 4; pass++) {
    for (let i = 0; i < text.length; i++) if (text[i] === 'a' || text[i] === 'e') vowels++;
  }
  let equal = 0;
  for (let i = 0; i < text.length; i++) {
    if (copies[i % copies.length] === text) equal++; // blame
  }
  return equal + vowels;
}

/**
 * @class O(n^2)
 * @family ints
 * @why a plain pass takes most steps; the product that gets longer is what takes the time
 */
export function productBeside(items: readonly number[]): number {
  let sum = 0;
  for (let pass = 0; pass < 4; pass++) {
    for (const item of items) sum = (sum * 31 + item) % 65_521;
  }
  let product = 1n;
  for (const item of items) {
    product *= BigInt(item | 1); // blame
  }
  return sum + Number(product & 0xffffn);
}

/**
 * @class O(n^2)
 * @family spaces
 * @why a harmless pattern goes through far more characters, ten at a time; the other one through all of them at once
 */
export function trimmedBeside(text: string): number {
  let words = 0;
  for (let pass = 0; pass < 4; pass++) {
    for (let from = 0; from < text.length; from += 10) if (/x/.test(text.slice(from, from + 10))) words++;
  }
  return words + text.replace(/\s+$/, '').length; // blame
}
