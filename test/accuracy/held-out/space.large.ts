/** What looks like a stream, but is all held. */
import type { TreeNode } from '../families.ts';

/**
 * @class O(n)
 * @family lines
 * @space O(n)
 * @why a generator, but its user spreads it into a list first
 * @blame none
 */
export function longestPause(lines: readonly string[]): number {
  const seconds = [...secondsOf(lines)];
  return seconds.reduce((longest, second, i) => Math.max(longest, second - (seconds[i - 1] ?? second)), 0);
}

function* secondsOf(lines: Iterable<string>): Generator<number> {
  for (const line of lines) {
    const [hours, minutes, seconds] = line.slice(0, 8).split(':').map(Number);
    yield hours! * 3600 + minutes! * 60 + seconds!;
  }
}

/**
 * @class O(n)
 * @family strings
 * @space O(n)
 * @why streams its words, but remembers each of them
 */
export function firstTimers(words: readonly string[]): number {
  let letters = 0;
  for (const word of unseen(words)) letters += word.length; // blame
  return letters;
}

function* unseen(words: Iterable<string>): Generator<string> {
  const seen = new Set<string>();
  for (const word of words) {
    // blame
    if (seen.has(word)) continue;
    seen.add(word);
    yield word;
  }
}

/**
 * @class O(n)
 * @family tree
 * @space O(n)
 * @why level by level: the last level holds half of the nodes
 */
export function widestLevel(root: TreeNode | undefined): number {
  let level = root === undefined ? [] : [root];
  let widest = 0;
  while (level.length > 0) {
    widest = Math.max(widest, level.length);
    level = level.flatMap(({ left, right }) => [left, right]).filter((node) => node !== undefined); // blame
  }
  return widest;
}

/**
 * @class O(n)
 * @family n
 * @space O(n)
 * @why a memory of all values below n, though the last two would do
 */
export function stairs(n: number): number {
  const ways = [1, 1];
  for (let step = 2; step <= n; step++) ways.push((ways[step - 1]! + ways[step - 2]!) % 1_000_003); // blame
  return ways[n]!;
}

/**
 * @class O(n)
 * @family ints
 * @space O(n)
 * @why a node for each item, linked to the one before; the last node keeps them all
 */
export function undoAll(items: readonly number[]): number {
  interface Step {
    readonly change: number;
    readonly before: Step | undefined;
  }
  let history: Step | undefined;
  for (const item of items) history = { change: item % 100, before: history };
  let value = 0;
  for (let step = history; step !== undefined; step = step.before) value -= step.change;
  return value;
}

/**
 * @class O(n^2)
 * @family ints
 * @space O(n^2)
 * @why every pair is kept, though only their number matters
 */
export function pairsOfEqualParity(items: readonly number[]): number {
  const pairs = items.flatMap((a, i) => items.slice(i + 1).map((b) => a ^ b)); // blame
  return pairs.filter((bits) => (bits & 1) === 0).length;
}

/**
 * @class O(n^2)
 * @family pairs
 * @space O(n^2)
 * @why a matrix of a byte for each pair of nodes, filled and read through
 * @blame none
 */
export function degreesByMatrix(n: number, pairs: readonly (readonly [number, number])[]): number {
  const adjacent = new Uint8Array(n * n).fill(1);
  for (const [a, b] of pairs) adjacent[a * n + b] = 2;
  let most = 0;
  for (let node = 0; node < n; node++) {
    let degree = 0;
    for (let other = 0; other < n; other++) degree += adjacent[node * n + other]! - 1;
    most = Math.max(most, degree);
  }
  return most;
}

/**
 * @class O(n^2)
 * @family ints
 * @space O(n^2)
 * @why a snapshot of the list so far is kept for each item
 */
export function snapshotsForUndo(items: readonly number[]): number {
  const versions: number[][] = [[]];
  for (const item of items) versions.push([...versions.at(-1)!, item]); // blame
  return versions[versions.length >> 1]!.length;
}
