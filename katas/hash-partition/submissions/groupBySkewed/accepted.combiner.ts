// Adds up in a bounded map and spills the sums, so a hot key leaves one row per spill, not one per line.
import { appendFileSync, closeSync, existsSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Box } from '#kata';

type Row = readonly [key: string, amount: number];

const PARTS = 16;
const BLOCK = 4_096; // characters: a longer text, put together of so many, is dear to collect

/**
 * However often a key comes, it takes one entry, and a file with a single key is never spilled again.
 * n rows, m keys fit in memory.
 * @time O(n)
 * @space O(m)
 */
export function* groupBySkewed(lines: Iterable<string>, box: Box): Generator<string> {
  yield* group(rowsOf(lines), 0, box);
}

function* group(rows: Iterable<Row>, seed: number, box: Box): Generator<string> {
  const sums = new Map<string, number>();
  let used = 0;
  let spilled = false;
  try {
    for (const [key, amount] of rows) {
      const sum = sums.get(key);
      if (sum === undefined && used > bytesOf(box) / 4) {
        spill(sums, seed, box);
        sums.clear();
        used = 0;
        spilled = true;
      }
      if (sum === undefined) used += 100 + 2 * key.length; // about what an entry takes
      sums.set(key, (sum ?? 0) + amount);
    }
    if (!spilled) {
      for (const [key, sum] of sums) yield `${key}\t${sum}`;
      return;
    }
    spill(sums, seed, box);
    sums.clear();
    for (let part = 0; part < PARTS; part++) {
      if (!existsSync(pathOf(seed, part, box))) continue;
      yield* group(readRows(pathOf(seed, part, box), box), seed + 1, box);
      rmSync(pathOf(seed, part, box));
    }
  } finally {
    for (let part = 0; part < PARTS; part++) rmSync(pathOf(seed, part, box), { force: true });
  }
}

/** Appends sums to the files that the hashes of their keys name. A file is open only while it takes a block. */
function spill(sums: Iterable<Row>, seed: number, box: Box): void {
  const blocks = Array.from({ length: PARTS }, () => '');
  for (const [key, sum] of sums) {
    const part = hash(key, seed) % PARTS;
    blocks[part] = `${blocks[part]}${key}\t${sum}\n`;
    if (blocks[part]!.length < BLOCK) continue;
    appendFileSync(pathOf(seed, part, box), blocks[part]!);
    blocks[part] = '';
  }
  for (const [part, block] of blocks.entries()) if (block !== '') appendFileSync(pathOf(seed, part, box), block);
}

function pathOf(seed: number, part: number, box: Box): string {
  return join(box.tempDir, `part-${seed}-${part}`);
}

/** The well-formed rows: one tab, a key before it, an integer after it. */
function* rowsOf(lines: Iterable<string>): Generator<Row> {
  let first = true;
  for (const line of lines) {
    const start = first && line.startsWith('\uFEFF') ? 1 : 0;
    first = false;
    const row = line.slice(start, line.endsWith('\r') ? -1 : undefined);
    if (/^[^\t]+\t-?\d+$/.test(row)) yield parsed(row);
  }
}

function* readRows(path: string, box: Box): Generator<Row> {
  for (const row of readLines(path, box)) yield parsed(row);
}

function parsed(row: string): Row {
  const tab = row.indexOf('\t');
  return [row.slice(0, tab), Number(row.slice(tab + 1))];
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
function hash(text: string, seed: number): number {
  let bits = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1);
  for (let at = 0; at < text.length; at++) bits = Math.imul(bits ^ text.charCodeAt(at), 0x01000193);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

function bytesOf(box: Box): number {
  return box.memoryMiB * 2 ** 20;
}
