/** Texts that are taken apart and put together, once or again and again. */

/**
 * @class O(n^2)
 * @family strings
 * @space O(n)
 * @why each path is joined from its first part on
 */
export function breadcrumbs(parts: readonly string[]): number {
  return parts.reduce((length, _, place) => length + parts.slice(0, place + 1).join('/').length, 0); // blame
}

/**
 * @class O(n)
 * @family strings
 * @space O(n)
 * @why all parts are joined once, and each slash is found from the one before
 */
export function breadcrumbsByPlaces(parts: readonly string[]): number {
  const path = parts.join('/');
  let length = 0;
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) length += at; // blame
  return length;
}

/**
 * @class O(n^2)
 * @family lines
 * @space O(n)
 * @why the text so far is split into lines to number the next one
 */
export function numberedBySplitting(lines: readonly string[]): number {
  let text = '';
  for (const line of lines) text += `${text.split('\n').length}: ${line.slice(0, 5)}\n`; // blame
  return text.length;
}

/**
 * @class O(n^2)
 * @family strings
 * @space O(n)
 * @why searches all names given so far, in one text
 */
export function renamedApart(words: readonly string[]): number {
  let taken = ' ';
  let renamed = 0;
  for (const word of words) {
    if (taken.includes(` ${word} `)) renamed++; // blame
    taken += `${word} `;
  }
  return renamed;
}

/**
 * @class O(n^2)
 * @family text
 * @space O(n)
 * @why makes a list of all letters that follow, to look at the next one
 */
export function doubleLetters(text: string): number {
  let doubles = 0;
  for (let i = 0; i < text.length; i++) {
    const [letter, next] = Array.from(text.slice(i)); // blame
    if (letter === next) doubles++;
  }
  return doubles;
}

/**
 * @class O(n)
 * @family text
 * @space O(1)
 * @why reads one flat text by place
 */
export function doubleLettersByPlace(text: string): number {
  let doubles = 0;
  for (let i = 0; i + 1 < text.length; i++) if (text.charAt(i) === text.charAt(i + 1)) doubles++; // blame
  return doubles;
}

/**
 * @class O(n)
 * @family text
 * @why runs are written with `+=`, and the text is not read while it grows
 */
export function runLengths(text: string): string {
  let encoded = '';
  for (let from = 0; from < text.length; ) {
    let to = from + 1;
    while (text[to] === text[from]) to++;
    encoded += `${to - from}${text[from]}`;
    from = to;
  }
  return encoded;
}

/**
 * @class O(n)
 * @family text
 * @space O(n)
 * @why a fixed list of stop words is searched for each word, which is short
 * @blame none
 */
export function withoutStopWords(text: string): number {
  const stopWords = ['a', 'an', 'and', 'in', 'of', 'on', 'or', 'the', 'to'];
  return text
    .split(' ')
    .filter((word) => !stopWords.includes(word))
    .reduce((length, word) => length + word.length, 0);
}

/**
 * @class O(n)
 * @family csv
 * @space O(1)
 * @why a generator cuts one row after another out of the text
 * @blame none
 */
export function largestAmount(csv: string): number {
  let largest = 0;
  for (const row of rowsOf(csv)) largest = Math.max(largest, Number(row.slice(row.lastIndexOf(',') + 1)) || 0);
  return largest;
}

function* rowsOf(text: string): Generator<string> {
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    yield text.slice(from, to);
    from = to + 1;
  }
}
