/** Two sizes that are added: work for each of the one, then work for each of the other. */

/**
 * @class O(n + k)
 * @below O(n), O(k)
 * @family small-ints
 * @space O(k)
 * @why one turn for each item to count it, one for each of the k values, and one for each item that is written out
 */
export function countingSort(items: readonly number[], k: number): number[] {
  const counts: number[] = [];
  for (let value = 0; value < k; value++) counts.push(0); // blame
  for (const item of items) counts[item]!++; // blame
  const sorted: number[] = [];
  for (const [value, count] of counts.entries()) {
    for (let times = 0; times < count; times++) sorted.push(value);
  }
  return sorted;
}

/**
 * @class O(n + q)
 * @below O(n), O(q)
 * @family ranges-asked
 * @space O(n)
 * @why the sums are built in n turns, and each of the q questions is a difference of two
 */
export function sumsOfRanges(items: readonly number[], asked: readonly (readonly [number, number])[]): number[] {
  const sums = [0];
  for (const item of items) sums.push(sums.at(-1)! + item); // blame
  const answers: number[] = [];
  for (const [from, to] of asked) answers.push(sums[to]! - sums[from]!); // blame
  return answers;
}

/**
 * @class O(V + E)
 * @below O(V), O(E)
 * @family neighbours
 * @space O(V)
 * @why each node is taken from the queue once, and each edge is looked at once from either end
 */
export function reachable(neighbours: readonly (readonly number[])[]): number {
  const seen = neighbours.map(() => false);
  let count = 0;
  for (let start = 0; start < neighbours.length; start++) {
    // blame
    if (seen[start]) continue;
    count++;
    seen[start] = true;
    const queue = [start];
    for (let at = 0; at < queue.length; at++) {
      for (const next of neighbours[queue[at]!]!) {
        // blame
        if (seen[next]) continue;
        seen[next] = true;
        queue.push(next);
      }
    }
  }
  return count;
}

/**
 * @class O(n + m)
 * @below O(n), O(m)
 * @family text-and-word
 * @space O(m)
 * @why the table of borders takes m turns and the search n: what is taken back was gained before
 */
export function findWord(text: string, word: string): number {
  const borders = [0];
  let length = 0;
  for (let at = 1; at < word.length; at++) {
    // blame
    while (length > 0 && word[at] !== word[length]) length = borders[length - 1]!;
    if (word[at] === word[length]) length++;
    borders.push(length);
  }
  let matched = 0;
  for (let at = 0; at < text.length; at++) {
    // blame
    while (matched > 0 && text[at] !== word[matched]) matched = borders[matched - 1]!;
    if (text[at] === word[matched]) matched++;
    if (matched === word.length) return at - matched + 1;
  }
  return -1;
}
