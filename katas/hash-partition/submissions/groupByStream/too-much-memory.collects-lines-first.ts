// Makes a list of the input before it does anything, so that it can be looped over with an index.
import { appendFileSync, closeSync, existsSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Box } from '#kata';

type Row = readonly [key: string, amount: number];

export function* groupByStream(lines: Iterable<string>, box: Box): Generator<string> {
  const all = [...lines];
  yield* group(rowsOf(all), 0, box);
}

/** The keys that come first stay in the map and are done after one reading; only the others are written away. */
function* group(rows: Iterable<Row>, seed: number, box: Box): Generator<string> {
  const sums = new Map<string, number>();
  const paths = partition(absorb(rows, sums, box), seed, box);
  try {
    for (const [key, sum] of sums) yield `${key}\t${sum}`;
    sums.clear();
    for (const path of paths) {
      yield* group(readRows(path, box), seed + 1, box);
      rmSync(path);
    }
  } finally {
    for (const path of paths) rmSync(path, { force: true });
  }
}

/** Adds rows to the sums while there is room for their keys; yields the rows of all other keys. */
function* absorb(rows: Iterable<Row>, sums: Map<string, number>, box: Box): Generator<Row> {
  let room = bytesOf(box) / 4;
  for (const row of rows) {
    const [key, amount] = row;
    const sum = sums.get(key);
    if (sum !== undefined) {
      sums.set(key, sum + amount);
    } else if (room > 0) {
      sums.set(key, amount);
      room -= 100 + 2 * key.length; // about what an entry takes
    } else {
      yield row;
    }
  }
}

/** Appends each row to the file that the hash of its key names. A file is open only while it takes a block. */
function partition(rows: Iterable<Row>, seed: number, box: Box): string[] {
  const paths = Array.from({ length: 16 }, (_, part) => join(box.tempDir, `part-${seed}-${part}`));
  const blocks = paths.map(() => '');
  const fullBlock = Math.min(16_384, bytesOf(box) / 128);
  for (const [key, amount] of rows) {
    const part = hash(key, seed) % paths.length;
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
