// Partitions into four files and reads each of them whole: a quarter of the input is in memory, however large that is.
import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Box } from '#kata';

type Row = readonly [key: string, amount: number];

export function* groupByStream(lines: Iterable<string>, box: Box): Generator<string> {
  for (const path of partition(rowsOf(lines), box)) {
    const sums = new Map<string, number>();
    const rows = readFileSync(path, 'utf8').split('\n').slice(0, -1);
    for (const row of rows) {
      const [key = '', amount = ''] = row.split('\t');
      sums.set(key, (sums.get(key) ?? 0) + Number(amount));
    }
    for (const [key, sum] of sums) yield `${key}\t${sum}`;
    rmSync(path);
  }
}

/** Appends each row to the file that the hash of its key names. A file is open only while it takes a block. */
function partition(rows: Iterable<Row>, box: Box): string[] {
  const paths = Array.from({ length: 4 }, (_, part) => join(box.tempDir, `part-${part}`));
  const blocks = paths.map(() => '');
  const fullBlock = Math.min(16_384, (box.memoryMiB * 2 ** 20) / 32);
  for (const [key, amount] of rows) {
    const part = hash(key) % paths.length;
    blocks[part] = `${blocks[part]}${key}\t${amount}\n`;
    if (blocks[part]!.length < fullBlock) continue;
    appendFileSync(paths[part]!, blocks[part]!);
    blocks[part] = '';
  }
  for (const [part, block] of blocks.entries()) if (block !== '') appendFileSync(paths[part]!, block);
  return paths.filter((path) => existsSync(path));
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
