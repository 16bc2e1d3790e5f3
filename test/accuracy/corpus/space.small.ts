/** What is held beside the input: less than the input, however much passes through. */

/**
 * @class O(n)
 * @family ints
 * @space O(1)
 * @why a chain of generators holds one item at a time; each of them resumes n times, so no line stands out
 */
export function sumByGenerators(items: readonly number[]): number {
  let sum = 0;
  for (const value of even(squares(items))) sum += value;
  return sum;
}

function* squares(items: Iterable<number>): Generator<number> {
  for (const item of items) yield item * item;
}

function* even(items: Iterable<number>): Generator<number> {
  for (const item of items) if (item % 2 === 0) yield item;
}

/**
 * @class O(n)
 * @family ints
 * @space O(1)
 * @why the newest 64 items in a ring that never grows
 */
export function meanOfLast(items: readonly number[]): number {
  const ring = new Array<number>(64).fill(0);
  for (let i = 0; i < items.length; i++) ring[i % ring.length] = items[i]!; // blame
  return ring.reduce((sum, item) => sum + item, 0) / ring.length;
}

/**
 * @class O(n)
 * @family lines
 * @space O(1)
 * @why a short list of words for each line, none of which outlives its round
 */
export function errorsByWords(lines: readonly string[]): number {
  let errors = 0;
  for (const line of lines) if (line.split(' ')[1] === 'ERROR') errors++; // blame
  return errors;
}

/**
 * @class O(n^2)
 * @family ints
 * @space O(n)
 * @why n copies of n items are made, but only one is alive at any time
 */
export function copiesOneByOne(items: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < items.length; i++) {
    const rotated = [...items.slice(i), ...items.slice(0, i)]; // blame
    sum += rotated[rotated.length >> 1]!;
  }
  return sum;
}

/**
 * @class O(n)
 * @family lines
 * @space O(1)
 * @why a Map with as many keys as there are levels: four
 */
export function linesPerLevel(lines: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line.slice(9, 14), (counts.get(line.slice(9, 14)) ?? 0) + 1); // blame
  return Math.max(...counts.values());
}

/**
 * @class O(n)
 * @family ints
 * @space O(1)
 * @why the list that grows with the input is the output itself
 */
export function doubled(items: readonly number[]): number[] {
  return items.map((item) => 2 * item); // blame
}

/**
 * @class O(n)
 * @family ints
 * @space O(sqrt n)
 * @why the sums of blocks of √n items: √n of them
 */
export function bestBlock(items: readonly number[]): number {
  const size = Math.max(1, Math.floor(Math.sqrt(items.length)));
  const sums: number[] = [];
  for (let i = 0; i < items.length; i++) {
    // blame
    if (i % size === 0) sums.push(0);
    sums[sums.length - 1]! += items[i]!;
  }
  return sums.reduce((best, sum) => Math.max(best, sum));
}

/**
 * @class O(n log n)
 * @family ints
 * @space O(n)
 * @why the smaller part first, the larger one in a loop: a stack of log n, but on a copy of the list
 */
export function quickSortShallow(items: readonly number[]): number {
  const list = [...items];
  const sort = (start: number, end: number): void => {
    let from = start;
    let to = end;
    while (to - from > 1) {
      const split = partition(list, from, to);
      if (split - from < to - split) {
        sort(from, split);
        from = split + 1;
      } else {
        sort(split + 1, to);
        to = split;
      }
    }
  };
  sort(0, list.length);
  return list[list.length >> 1]!;
}

function partition(list: number[], from: number, to: number): number {
  let split = from;
  for (let i = from + 1; i < to; i++) {
    // blame
    if (list[i]! >= list[from]!) continue;
    split++;
    [list[split], list[i]] = [list[i]!, list[split]!];
  }
  [list[from], list[split]] = [list[split]!, list[from]!];
  return split;
}
