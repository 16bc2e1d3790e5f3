// Needs no files: reads the input once for each partition. But a pipe can be read once, and each pass costs a full one.
import type { Box } from '#kata';

type Row = readonly [key: string, amount: number];

export function* groupByStream(lines: Iterable<string>, box: Box): Generator<string> {
  let bytes = 0;
  for (const [key] of rowsOf(lines)) bytes += 100 + 2 * key.length;
  const parts = Math.ceil(bytes / ((box.memoryMiB * 2 ** 20) / 8));
  for (let part = 0; part < parts; part++) {
    const sums = new Map<string, number>();
    const rows = rowsOf(lines);
    for (const [key, amount] of rows) {
      if (hash(key) % parts === part) sums.set(key, (sums.get(key) ?? 0) + amount);
    }
    for (const [key, sum] of sums) yield `${key}\t${sum}`;
  }
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

/** FNV-1a; the end mixes the high bits into the low ones, which % looks at. */
function hash(text: string): number {
  let bits = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) bits = Math.imul(bits ^ text.charCodeAt(at), 0x01000193);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
