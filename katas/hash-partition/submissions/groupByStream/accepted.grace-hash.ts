// Partitions the rows by a hash of the key into files, then sums each file in a map: the textbook answer.
import { appendFileSync, closeSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Box } from '#kata';

/**
 * All rows of a key are in one file, so the sums of a file are final. n rows, m keys fit in memory.
 * @time O(n)
 * @space O(m)
 */
export function* groupByStream(lines: Iterable<string>, box: Box): Generator<string> {
  yield* group(rowsOf(lines), 0, box);
}

/** A file with more keys than fit is partitioned again, by another hash: the same one would not part its keys. */
function* group(rows: Iterable<string>, seed: number, box: Box): Generator<string> {
  const paths = partition(rows, seed, box);
  try {
    for (const path of paths) {
      const sums = sumsThatFit(readLines(path, box), box);
      if (sums === undefined) yield* group(readLines(path, box), seed + 1, box);
      else for (const [key, sum] of sums) yield `${key}\t${sum}`;
      rmSync(path);
    }
  } finally {
    for (const path of paths) rmSync(path, { force: true });
  }
}

/** Writes each row to the file that the hash of its key names, a block at a time. */
function partition(rows: Iterable<string>, seed: number, box: Box): string[] {
  const count = Math.max(2, Math.min(32, box.openFiles - 2)); // less the input and the file that is cut again
  const paths = Array.from({ length: count }, (_, part) => join(box.tempDir, `part-${seed}-${part}`));
  const files = paths.map((path) => openSync(path, 'w'));
  const blocks = paths.map(() => '');
  const fullBlock = Math.min(2_048, bytesOf(box) / 8 / count);
  try {
    for (const row of rows) {
      const part = hashOfKey(row, seed) % count;
      blocks[part] += `${row}\n`;
      if (blocks[part]!.length < fullBlock) continue;
      appendFileSync(files[part]!, blocks[part]!);
      blocks[part] = '';
    }
    for (const [part, block] of blocks.entries()) appendFileSync(files[part]!, block);
  } finally {
    for (const file of files) closeSync(file);
  }
  return paths;
}

/** The sum of each key, or `undefined` when there are too many keys. One key alone always fits. */
function sumsThatFit(rows: Iterable<string>, box: Box): Map<string, number> | undefined {
  const sums = new Map<string, number>();
  let used = 0;
  for (const row of rows) {
    const tab = row.indexOf('\t');
    const key = row.slice(0, tab);
    const sum = sums.get(key);
    if (sum === undefined) used += 100 + 2 * key.length; // about what an entry takes
    if (sum === undefined && used > bytesOf(box) / 4 && sums.size > 0) return undefined;
    sums.set(key, (sum ?? 0) + Number(row.slice(tab + 1)));
  }
  return sums;
}

/** The well-formed rows: one tab, a key before it, an integer after it. */
function* rowsOf(lines: Iterable<string>): Generator<string> {
  let first = true;
  for (const line of lines) {
    const start = first && line.startsWith('\uFEFF') ? 1 : 0;
    first = false;
    const row = line.slice(start, line.endsWith('\r') ? -1 : undefined);
    if (/^[^\t]+\t-?\d+$/.test(row)) yield row;
  }
}

/** Cuts at newline bytes before it decodes, so that a block never ends within a character, nor a line keeps its block. */
function* readLines(path: string, box: Box): Generator<string> {
  const file = openSync(path, 'r');
  try {
    const block = Buffer.alloc(Math.ceil(Math.min(65_536, bytesOf(box) / 16)));
    let rest: Buffer = Buffer.alloc(0);
    for (let count = readSync(file, block); count > 0; count = readSync(file, block)) {
      const bytes = Buffer.concat([rest, block.subarray(0, count)]);
      let start = 0;
      for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
        yield bytes.toString('utf8', start, end);
        start = end + 1;
      }
      rest = bytes.subarray(start);
    }
    if (rest.length > 0) yield rest.toString();
  } finally {
    closeSync(file);
  }
}

/** FNV-1a from a start that the seed decides; the end mixes the high bits into the low ones, which % looks at. */
function hashOfKey(row: string, seed: number): number {
  let bits = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1);
  for (let at = 0; row[at] !== '\t'; at++) bits = Math.imul(bits ^ row.charCodeAt(at), 0x01000193);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

function bytesOf(box: Box): number {
  return box.memoryMiB * 2 ** 20;
}
