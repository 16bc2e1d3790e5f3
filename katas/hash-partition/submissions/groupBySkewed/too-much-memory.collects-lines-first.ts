// Makes a list of the input, to look for the hot key before it starts.
import { appendFileSync, closeSync, existsSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Box } from '#kata';

type Row = readonly [key: string, amount: number];

/** What is known of a key since it came into the map; `hits` since the last spill. */
type Count = { sum: number; hits: number };

const PARTS = 16;

export function* groupBySkewed(lines: Iterable<string>, box: Box): Generator<string> {
  const all = Array.from(lines);
  yield* group(rowsOf(all), 0, box);
}

function* group(rows: Iterable<Row>, seed: number, box: Box): Generator<string> {
  const counts = new Map<string, Count>();
  let spilled = false;
  let used = 0;
  try {
    for (const [key, amount] of rows) {
      const count = counts.get(key);
      if (count !== undefined) {
        count.sum += amount;
        count.hits += 1;
        continue;
      }
      if (used > bytesOf(box) / 4) {
        spill(takeCold(counts), seed, box);
        used = [...counts.keys()].reduce((total, kept) => total + sizeOf(kept), 0);
        spilled = true;
      }
      used += sizeOf(key);
      counts.set(key, { sum: amount, hits: 1 });
    }
    if (!spilled) {
      for (const [key, { sum }] of counts) yield `${key}\t${sum}`;
      return;
    }
    spill(sumsOf(counts), seed, box); // earlier sums of a hot key may be in a file: all of them meet there
    counts.clear();
    for (let part = 0; part < PARTS; part++) {
      if (!existsSync(pathOf(seed, part, box))) continue;
      yield* group(readRows(pathOf(seed, part, box), box), seed + 1, box);
      rmSync(pathOf(seed, part, box));
    }
  } finally {
    for (let part = 0; part < PARTS; part++) rmSync(pathOf(seed, part, box), { force: true });
  }
}

/** Takes out the keys that came no more often than the average: always at least one. The others start anew. */
function* takeCold(counts: Map<string, Count>): Generator<Row> {
  let hits = 0;
  for (const count of counts.values()) hits += count.hits;
  const average = hits / counts.size;
  for (const [key, count] of counts) {
    if (count.hits <= average) {
      counts.delete(key);
      yield [key, count.sum];
    }
    count.hits = 0;
  }
}

function* sumsOf(counts: Map<string, Count>): Generator<Row> {
  for (const [key, { sum }] of counts) yield [key, sum];
}

/** About what an entry takes. */
function sizeOf(key: string): number {
  return 160 + 2 * key.length;
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
