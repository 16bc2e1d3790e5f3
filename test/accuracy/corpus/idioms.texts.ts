/** Habits with texts. */

/**
 * @class O(n)
 * @family text
 * @why adding to a text costs what is added
 */
export function shouted(text: string): string {
  let loud = '';
  for (const letter of text) loud += letter === ' ' ? '!' : letter.toUpperCase(); // blame
  return loud;
}

/**
 * @class O(n^2)
 * @family text
 * @space O(n)
 * @why for each letter the whole text is cut at that letter, only to count the parts
 */
export function rarestCount(text: string): number {
  let rarest = Infinity;
  for (const letter of text) rarest = Math.min(rarest, text.split(letter).length - 1); // blame
  return rarest;
}

/**
 * @class O(n^2)
 * @family strings
 * @space O(n)
 * @why joins all words so far after each word, to know the length
 */
export function joinInLoop(words: readonly string[]): number {
  const row: string[] = [];
  let length = 0;
  for (const word of words) {
    row.push(word);
    length += row.join(' ').length % 80; // blame
  }
  return length;
}

/**
 * @class O(n)
 * @family strings
 * @space O(n)
 * @why eight letters for each word, joined once
 */
export function joinOnce(words: readonly string[]): number {
  return words
    .map((word) => word.toUpperCase())
    .join(' ')
    .lastIndexOf('A');
}

/**
 * @class O(n^2)
 * @family text
 * @space O(n)
 * @why splits the whole text for each of its words, to read one of them
 */
export function splitInLoop(text: string): number {
  const words = text.split(' ');
  let letters = 0;
  for (let i = 0; i < words.length; i++) letters += text.split(' ')[i]!.length; // blame
  return letters;
}

/**
 * @class O(n)
 * @family text
 * @space O(1)
 * @why `indexOf` goes on from where it stopped, so each character is passed once
 */
export function countSpaces(text: string): number {
  let count = 0;
  for (let at = text.indexOf(' '); at !== -1; at = text.indexOf(' ', at + 1)) count++; // blame
  return count;
}

/**
 * @class O(n^2)
 * @family letter
 * @space O(1)
 * @why looks for a letter that is not there through the whole text, once for each letter that is
 */
export function searchInLoop(text: string): number {
  let missing = 0;
  for (const letter of text) if (!text.includes(letter === 'a' ? 'b' : 'a')) missing++; // blame
  return missing;
}

/**
 * @class O(n)
 * @family lines
 * @space O(n)
 * @why a fixed number of fields of fixed width for each line; one small record each is kept
 */
export function parsedTotal(lines: readonly string[]): number {
  const records = lines.map((line) => {
    const [time = '', level = '', service = ''] = line.split(' ');
    return { time, level, service, took: Number(line.slice(-7, -2)) };
  });
  return records.reduce((sum, { took, level }) => sum + (level === 'ERROR' ? took : 0), 0);
}
