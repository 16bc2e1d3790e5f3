// Reads the input twice, first to find the keys with many rows. A pipe can be read once.
import { appendFileSync, closeSync, existsSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Box } from '#kata';

type Row = readonly [key: string, amount: number];

const PARTS = 16;

export function* groupBySkewed(lines: Iterable<string>, box: Box): Generator<string> {
  const hot = new Map(hotKeys(rowsOf(lines)).map((key) => [key, 0]));
  const rows = rowsOf(lines);
  yield* group(countHot(rows, hot), 0, box);
  for (const [key, sum] of hot) yield `${key}\t${sum}`;
}

/** Candidates for a key with more than a ninth of the rows (Misra and Gries); they did come at least once. */
function hotKeys(rows: Iterable<Row>): string[] {
  const hits = new Map<string, number>();
  for (const [key] of rows) {
    const known = hits.get(key);
    if (known !== undefined || hits.size < 8) {
      hits.set(key, (known ?? 0) + 1);
      continue;
    }
    for (const [other, count] of hits) {
      if (count > 1) hits.set(other, count - 1);
      else hits.delete(other);
    }
  }
  return [...hits.keys()];
}

/** Adds up the hot keys; yields the rows of all others. */
function* countHot(rows: Iterable<Row>, hot: Map<string, number>): Generator<Row> {
  for (const row of rows) {
    const sum = hot.get(row[0]);
    if (sum === undefined) yield row;
    else hot.set(row[0], sum + row[1]);
  }
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
      sums.set(key, (sums.get(key) ?? 0) + amount);
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
    const text = first ? line.replace(/^\uFEFF/, '') : line;
    first = false;
    const match = /^([^\t]+)\t(-?\d+)$/.exec(text.replace(/\r$/, ''));
    if (match !== null) yield [match[1]!, Number(match[2])];
  }
}

function* readRows(path: string, box: Box): Generator<Row> {
  for (const line of readLines(path, box)) {
    const tab = line.indexOf('\t');
    yield [line.slice(0, tab), Number(line.slice(tab + 1))];
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
