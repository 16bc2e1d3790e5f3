// Takes the first key, sums its rows, writes all others to a new file, and again: the hot key is no trouble, the many others are.
import { appendFileSync, closeSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Box } from '#kata';

type Row = readonly [key: string, amount: number];

export function* groupBySkewed(lines: Iterable<string>, box: Box): Generator<string> {
  const paths = [join(box.tempDir, 'rows-0'), join(box.tempDir, 'rows-1')] as const;
  let rows: Iterable<Row> = rowsOf(lines);
  for (let pass = 0; ; pass++) {
    const path = paths[pass % 2 === 0 ? 0 : 1];
    const first = takeFirstKey(rows, path);
    if (first === undefined) break;
    yield `${first[0]}\t${first[1]}`;
    rows = readRows(path, box); // blame
  }
  for (const path of paths) rmSync(path, { force: true });
}

/** The first key and its sum; the rows of the other keys go to a file. */
function takeFirstKey(rows: Iterable<Row>, path: string): Row | undefined {
  const file = openSync(path, 'w');
  let first: string | undefined;
  let sum = 0;
  let block = '';
  for (const [key, amount] of rows) {
    first ??= key;
    if (key === first) sum += amount;
    else block += `${key}\t${amount}\n`;
    if (block.length < 4096) continue;
    appendFileSync(file, block);
    block = '';
  }
  appendFileSync(file, block);
  closeSync(file);
  return first === undefined ? undefined : [first, sum];
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

function bytesOf(box: Box): number {
  return box.memoryMiB * 2 ** 20;
}
