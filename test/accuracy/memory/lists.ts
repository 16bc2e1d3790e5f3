/** Lists that hold too much, each with the line that keeps it. */

/**
 * @class O(n)
 * @family ints
 * @space O(n)
 * @why every item is collected, though a sum is asked for
 */
export function collectsAll(items: readonly number[]): number {
  const all: number[] = [];
  for (const item of items) {
    all.push(item * 2); // blame
  }
  let sum = 0;
  for (const item of all) sum += item;
  return sum;
}

/**
 * @class O(n)
 * @family lines
 * @space O(n)
 * @why the rows that are parsed by a function of their own are all kept in the list; what it splits is dropped
 */
export function keepsParsedRows(lines: readonly string[]): number {
  const rows: { readonly key: string; readonly length: number }[] = [];
  for (const line of lines) {
    const row = parsed(line);
    if (row.length > 0) rows.push(row); // blame
  }
  return rows.reduce((sum, { length }) => sum + length, 0);
}

function parsed(line: string): { key: string; length: number } {
  const letters = line.split('');
  const key = letters.slice(0, 4).join('');
  return {
    key,
    length: letters.length,
  };
}

/**
 * @class O(n log n)
 * @family ints
 * @space O(n)
 * @why a copy is sorted for the sake of its middle
 */
export function medianOfCopy(items: readonly number[]): number {
  const sorted = [...items].sort((a, b) => a - b); // blame
  const middle = sorted.length >> 1;
  return sorted[middle]!;
}

/**
 * @class O(n)
 * @family ints
 * @space O(n)
 * @why all prefix sums are set by their place
 */
export function prefixSums(items: readonly number[]): number {
  const sums: number[] = [];
  for (let i = 0; i < items.length; i++) {
    const before = i === 0 ? 0 : sums[i - 1]!;
    sums[i] = before + items[i]!; // blame
  }
  return sums[items.length >> 1]!;
}

/**
 * @class O(n^2)
 * @family n
 * @space O(n^2)
 * @budget O(n)
 * @why a table of n rows is kept, though two rows would do
 */
export function gridPaths(n: number): number {
  const rows: number[][] = [];
  for (let i = 0; i < n; i++) {
    const row = new Array<number>(n).fill(1);
    rows.push(row); // blame
    for (let j = 1; i > 0 && j < n; j++) row[j] = (row[j - 1]! + rows[i - 1]![j]!) % 1_000_007;
  }
  return rows.at(-1)?.at(-1) ?? 0;
}

/**
 * @class O(n^2)
 * @family n
 * @space O(n^2)
 * @budget O(n)
 * @why all rows are made at once
 */
export function triangle(n: number): number {
  const table = Array.from({ length: n }, () => new Float64Array(n)); // blame
  for (let i = 0; i < n; i++) {
    const row = table[i]!;
    row[0] = 1;
    for (let j = 1; j <= i; j++) row[j] = table[i - 1]![j - 1]! + table[i - 1]![j]!;
  }
  return table.at(-1)?.at(n >> 1) ?? 0;
}

/**
 * @class O(n^2)
 * @family ints
 * @space O(n^2)
 * @budget O(n)
 * @why each call waits with its own copy of the rest
 */
export function restOfRest(items: readonly number[]): number {
  if (items.length === 0) return 0;
  const rest = items.slice(1); // blame
  return items[0]! - restOfRest(rest);
}

/**
 * @class O(n)
 * @family ints
 * @space O(n)
 * @why a generator would have done, but its items are made into a list
 */
export function squaresAtOnce(items: readonly number[]): number {
  const squares = [...squaresOf(items)]; // blame
  let sum = 0;
  for (const square of squares) sum += square % 7;
  return sum;
}

function* squaresOf(items: readonly number[]): Generator<number> {
  for (const item of items) {
    yield item * item;
  }
}

/**
 * @class O(n^2)
 * @family ints
 * @space O(n^2)
 * @budget O(n)
 * @why every prefix is a list of its own
 */
export function allPrefixes(items: readonly number[]): number {
  const prefixes: number[][] = [];
  for (let end = 1; end <= items.length; end++) {
    prefixes.push(items.slice(0, end)); // blame
  }
  return prefixes.reduce((sum, prefix) => sum + prefix.at(-1)!, 0);
}

/**
 * @class O(n)
 * @family ints
 * @space O(n)
 * @why a window of ten would do; what has left it is never taken out
 */
export function movingMaximum(items: readonly number[]): number {
  const window: number[] = [];
  const recent: number[] = [];
  let best = 0;
  for (const item of items) {
    window.push(item); // blame
    recent.push(item);
    if (recent.length > 10) recent.shift();
    best = Math.max(best, ...recent);
  }
  return best + window.length;
}

/**
 * @class O(n)
 * @family ints
 * @space O(n)
 * @why closures wait in a list until the end
 */
export function deferred(items: readonly number[]): number {
  const tasks: (() => number)[] = [];
  for (const item of items) {
    const task = () => item + 1;
    tasks.push(task); // blame
  }
  return tasks.reduce((sum, task) => sum + task(), 0);
}
