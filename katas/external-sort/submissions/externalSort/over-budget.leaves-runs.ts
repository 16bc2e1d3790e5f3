// Sorts in runs and merges them as it should, and forgets to remove the runs.
import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { Heap } from 'heap-js';
import type { Box } from '#kata';

const MIB = 2 ** 20;
const CHUNK = 64 * 1024; // bytes

export function* externalSort(lines: Iterable<string>, box: Box): Generator<string, void> {
  const runs: string[] = [];
  let made = 0;
  const save = (sorted: Iterable<string>): void => {
    runs.push(writeRun(join(box.tempDir, `run-${made++}`), sorted));
  };
  // A quarter of the memory for the lines: sorting and the garbage collector take the rest.
  for (const run of cutIntoRuns(cleaned(lines), (box.memoryMiB * MIB) / 4)) save(run.sort(byCodePoint));
  const fanIn = box.openFiles - 1; // one more is open for the result
  while (runs.length > fanIn) save(merge(runs.splice(0, fanIn)));
  yield* merge(runs);
}

/** The data of each line: no byte-order mark before the first, no `\r` at the end of any. */
function* cleaned(lines: Iterable<string>): Generator<string, void> {
  let first = true;
  for (const line of lines) {
    const start = first && line.startsWith('\uFEFF') ? 1 : 0;
    const end = line.endsWith('\r') ? line.length - 1 : line.length;
    first = false;
    yield line.slice(start, end);
  }
}

/** Lists of lines of about so many bytes. It is one list, used again: a new one would be alive beside the old one. */
function* cutIntoRuns(lines: Iterable<string>, bytes: number): Generator<string[], void> {
  const run: string[] = [];
  let size = 0;
  for (const line of lines) {
    run.push(line);
    size += Buffer.byteLength(line) + 40; // 40: the header of a string and its place in the list
    if (size < bytes) continue;
    yield run;
    run.length = 0;
    size = 0;
  }
  if (run.length > 0) yield run;
}

function writeRun(path: string, lines: Iterable<string>): string {
  const fd = openSync(path, 'wx');
  try {
    let text = '';
    for (const line of lines) {
      text += `${line}\n`;
      if (text.length < CHUNK) continue;
      writeFileSync(fd, text); // goes on where the last write ended
      text = '';
    }
    writeFileSync(fd, text);
  } finally {
    closeSync(fd);
  }
  return path;
}

/** The lines of a run, a chunk at a time. */
function* readRun(path: string): Generator<string, void> {
  const fd = openSync(path, 'r');
  try {
    const chunk = Buffer.allocUnsafe(CHUNK);
    const decoder = new StringDecoder('utf8'); // keeps the bytes of a character that a border cuts
    let rest = '';
    for (let size = readSync(fd, chunk); size > 0; size = readSync(fd, chunk)) {
      const lines = (rest + decoder.write(chunk.subarray(0, size))).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
    // Every line was written with its newline, so `rest` is empty here.
  } finally {
    closeSync(fd); // nobody removes the file
  }
}

interface Head {
  readonly line: string;
  readonly reader: Generator<string, void>;
}

function* merge(runs: readonly string[]): Generator<string, void> {
  const readers = runs.map(readRun);
  const heads = new Heap<Head>((a, b) => byCodePoint(a.line, b.line));
  const pushFrom = (reader: Generator<string, void>): void => {
    const next = reader.next();
    if (!next.done) heads.push({ line: next.value, reader });
  };
  try {
    for (const reader of readers) pushFrom(reader);
    for (let head = heads.pop(); head !== undefined; head = heads.pop()) {
      yield head.line;
      pushFrom(head.reader);
    }
  } finally {
    for (const reader of readers) reader.return(); // closes the files when nobody wants the rest
  }
}

/** The order of code points, which is the order of the UTF-8 bytes. */
function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const unitA = a.charCodeAt(index);
    const unitB = b.charCodeAt(index);
    if (unitA !== unitB) return rank(unitA) - rank(unitB);
  }
  return a.length - b.length;
}

/** Surrogates (D800-DFFF) stand for characters beyond U+FFFF, so they go after E000-FFFF. */
function rank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}
