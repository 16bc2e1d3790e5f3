/** Lines, words and letters, each looked at a fixed number of times. */

/**
 * @class O(n)
 * @family csv
 * @space O(n)
 * @why every row is split once, into four columns
 * @blame none
 */
export function totalPerCountry(csv: string): number {
  const [header, ...rows] = csv.split('\n');
  const amountAt = header!.split(',').indexOf('amount');
  const totals = new Map<string, number>();
  for (const row of rows) {
    const columns = row.split(',');
    totals.set(columns[1]!, (totals.get(columns[1]!) ?? 0) + Number(columns[amountAt]));
  }
  return Math.max(0, ...totals.values());
}

/**
 * @class O(n)
 * @family lines
 * @space O(1)
 * @why one entry for each of four services
 */
export function slowestPerService(lines: readonly string[]): number {
  const slowest: Record<string, number> = {};
  for (const line of lines) {
    // blame
    const service = line.slice(15, 22);
    slowest[service] = Math.max(slowest[service] ?? 0, Number(line.slice(37, 42)));
  }
  return Object.values(slowest).reduce((sum, duration) => sum + duration, 0);
}

/**
 * @class O(n)
 * @family strings
 * @space O(n)
 * @why eight characters, so eight steps down the trie for each word
 */
export function trieNodes(words: readonly string[]): number {
  const root: Trie = new Map();
  let nodes = 1;
  for (const word of words) {
    // blame
    let node = root;
    for (const letter of word) {
      // blame
      let next = node.get(letter);
      if (next === undefined) {
        next = new Map();
        node.set(letter, next);
        nodes++;
      }
      node = next;
    }
  }
  return nodes;
}

interface Trie extends Map<string, Trie> {}

/**
 * @class O(n)
 * @family strings
 * @why a Bloom filter: three hashes of eight characters for each word
 */
export function probablySeen(words: readonly string[]): number {
  const filter = new Uint8Array(2 * words.length);
  let seen = 0;
  for (const word of words) {
    // blame
    let known = true;
    for (let seed = 1; seed <= 3; seed++) {
      let hash = seed;
      for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193); // blame
      const bit = (hash >>> 0) % (8 * filter.length);
      if ((filter[bit >> 3]! & (1 << (bit & 7))) === 0) known = false;
      filter[bit >> 3]! |= 1 << (bit & 7);
    }
    if (known) seen++;
  }
  return seen;
}

/**
 * @class O(n)
 * @family two-texts
 * @space O(1)
 * @why Rabin and Karp: the hash of the next window in a fixed number of steps
 */
export function windowsLikeTheFirst(text: string, other: string): number {
  const width = Math.min(8, other.length);
  const letters = (from: string, end: number) => 'acgt'.indexOf(from[end]!);
  let wanted = 0;
  for (let i = 0; i < width; i++) wanted = 4 * wanted + letters(other, i);
  let hash = 0;
  let found = 0;
  for (let i = 0; i < text.length; i++) {
    // blame
    hash = (4 * hash + letters(text, i)) % 4 ** width;
    if (i + 1 >= width && hash === wanted) found++;
  }
  return found;
}

/**
 * @class O(n)
 * @family brackets
 * @space O(n)
 * @why half of the text is open at its middle, on a stack
 * @blame none
 */
export function isClosed(text: string): boolean {
  const pairs: Record<string, string> = { ')': '(', ']': '[', '}': '{' };
  const open: string[] = [];
  for (const bracket of text) {
    if (!(bracket in pairs)) open.push(bracket);
    else if (open.pop() !== pairs[bracket]) return false;
  }
  return open.length === 0;
}
