// Yields the sums and starts afresh whenever the map is full: a key that comes back comes out again.
import type { Box } from '#kata';

type Row = readonly [key: string, amount: number];

export function* groupByStream(lines: Iterable<string>, box: Box): Generator<string> {
  const sums = new Map<string, number>();
  let room = (box.memoryMiB * 2 ** 20) / 4;
  for (const [key, amount] of rowsOf(lines)) {
    if (!sums.has(key) && room <= 0) {
      for (const [done, sum] of sums) yield `${done}\t${sum}`;
      sums.clear();
      room = (box.memoryMiB * 2 ** 20) / 4;
    }
    if (!sums.has(key)) room -= 100 + 2 * key.length;
    sums.set(key, (sums.get(key) ?? 0) + amount);
  }
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
