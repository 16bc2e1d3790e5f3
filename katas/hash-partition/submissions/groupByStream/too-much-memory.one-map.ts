// Sums everything in one map: right, until there are more keys than memory.
import type { Box } from '#kata';

type Row = readonly [key: string, amount: number];

export function* groupByStream(lines: Iterable<string>, _box: Box): Generator<string> {
  const sums = new Map<string, number>();
  for (const [key, amount] of rowsOf(lines)) sums.set(key, (sums.get(key) ?? 0) + amount);
  for (const [key, sum] of sums) yield `${key}\t${sum}`;
}

/** The well-formed rows: one tab, a key before it, an integer after it. */
function* rowsOf(lines: Iterable<string>): Generator<Row> {
  let first = true;
  for (const line of lines) {
    const text = first ? line.replace(/^\uFEFF/, '') : line;
    first = false;
    const match = /^([^\t]+)\t(-?\d+)$/.exec(text.replace(/\r$/, ''));
    if (match !== null) yield [match[1]!, Number(match[2])];
  }
}
