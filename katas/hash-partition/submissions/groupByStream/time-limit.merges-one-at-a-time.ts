// Merges a quarter of the allowed files at once; of four that is one, and one file merged is one file.
import { appendFileSync, closeSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Heap } from 'heap-js';
import type { Box } from '#kata';

/** The next line of a sorted file, and where the ones after it come from. */
type Head = { readonly line: string; readonly rest: Iterator<string> };

export function* groupByStream(lines: Iterable<string>, box: Box): Generator<string> {
  const atOnce = Math.min(32, Math.floor(box.openFiles / 4));
  const runs: string[] = [];
  let made = 0;
  const nextPath = () => join(box.tempDir, `run-${made++}`);
  try {
    for (const run of sortedRuns(rowsOf(lines), box)) runs.push(writeLines(run, nextPath(), box));
    while (runs.length > atOnce) {
      runs.push(writeLines(sumNeighbours(merge(runs.splice(0, atOnce), box)), nextPath(), box));
    }
    yield* sumNeighbours(merge(runs, box));
  } finally {
    for (let run = 0; run < made; run++) rmSync(join(box.tempDir, `run-${run}`), { force: true });
  }
}

function* sortedRuns(rows: Iterable<string>, box: Box): Generator<string[]> {
  let run: string[] = [];
  let used = 0;
  for (const row of rows) {
    run.push(row);
    used += 60 + 2 * row.length; // about what a line takes
    if (used < bytesOf(box) / 4) continue;
    yield run.sort();
    run = [];
    used = 0;
  }
  if (run.length > 0) yield run.sort();
}

/** Joins sorted files into one sorted stream. */
function* merge(paths: readonly string[], box: Box): Generator<string> {
  const heads = new Heap<Head>((a, b) => (a.line < b.line ? -1 : Number(a.line > b.line)));
  for (const path of paths) advance(readLines(path, box), heads);
  for (let head = heads.pop(); head !== undefined; head = heads.pop()) {
    yield head.line;
    advance(head.rest, heads);
  }
  for (const path of paths) rmSync(path);
}

function advance(rest: Iterator<string>, heads: Heap<Head>): void {
  const { value, done } = rest.next();
  if (done !== true) heads.push({ line: value, rest });
}

/** Adds up neighbours with the same key. */
function* sumNeighbours(lines: Iterable<string>): Generator<string> {
  let current: string | undefined;
  let sum = 0;
  for (const line of lines) {
    const tab = line.indexOf('\t');
    const key = line.slice(0, tab);
    if (current !== undefined && key !== current) {
      yield `${current}\t${sum}`;
      sum = 0;
    }
    current = key;
    sum += Number(line.slice(tab + 1));
  }
  if (current !== undefined) yield `${current}\t${sum}`;
}

/** Writes lines to a new file, a block at a time. */
function writeLines(lines: Iterable<string>, path: string, box: Box): string {
  const file = openSync(path, 'w');
  try {
    let block = '';
    for (const line of lines) {
      block += `${line}\n`;
      if (block.length < Math.min(16_384, bytesOf(box) / 8)) continue;
      appendFileSync(file, block);
      block = '';
    }
    appendFileSync(file, block);
  } finally {
    closeSync(file);
  }
  return path;
}

/** The well-formed rows: one tab, a key before it, an integer after it. */
function* rowsOf(lines: Iterable<string>): Generator<string> {
  let first = true;
  for (const line of lines) {
    const text = (first ? line.replace(/^\uFEFF/, '') : line).replace(/\r$/, '');
    first = false;
    if (/^[^\t]+\t-?\d+$/.test(text)) yield text;
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
