// Keeps each line as its UTF-8 bytes in a latin1 string: then the plain sort() and `<` are in byte order.
import { closeSync, openSync, readSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Heap } from 'heap-js';
import type { Box } from '#kata';

const MIB = 2 ** 20;
const CHUNK = 64 * 1024; // bytes

/**
 * @time O(n log n)
 * @space O(m)
 *
 * n lines, of which m fit in box.memoryMiB.
 */
export function* externalSort(lines: Iterable<string>, box: Box): Generator<string, void> {
  const runs: string[] = [];
  let made = 0;
  const save = (sorted: Iterable<string>): void => {
    runs.push(writeRun(join(box.tempDir, `run-${made++}`), sorted));
  };
  try {
    // A quarter of the memory for the lines: sorting and the garbage collector take the rest.
    for (const run of cutIntoRuns(cleaned(lines), (box.memoryMiB * MIB) / 4)) save(run.sort());
    const fanIn = box.openFiles - 1; // one more is open for the result
    while (runs.length > fanIn) save(merge(runs.splice(0, fanIn)));
    for (const line of merge(runs)) yield isAscii(line) ? line : Buffer.from(line, 'latin1').toString();
  } finally {
    for (const path of runs) rmSync(path, { force: true });
  }
}

/**
 * The data of each line, less byte-order mark and `\r`, as its UTF-8 bytes: each byte is one character (latin1).
 * Of such strings `<` and a plain sort() give the order of the bytes, and a chunk border cuts no character.
 */
function* cleaned(lines: Iterable<string>): Generator<string, void> {
  let first = true;
  for (const line of lines) {
    const start = first && line.startsWith('\uFEFF') ? 1 : 0;
    const end = line.endsWith('\r') ? line.length - 1 : line.length;
    first = false;
    const data = line.slice(start, end);
    yield isAscii(data) ? data : Buffer.from(data).toString('latin1');
  }
}

/** Most lines are: such a line is the same text either way, and a Buffer for each would take a quarter of the time. */
function isAscii(text: string): boolean {
  return Buffer.byteLength(text) === text.length;
}

/** Lists of lines of about so many bytes. It is one list, used again: a new one would be alive beside the old one. */
function* cutIntoRuns(lines: Iterable<string>, bytes: number): Generator<string[], void> {
  const run: string[] = [];
  let size = 0;
  for (const line of lines) {
    run.push(line);
    size += line.length + 40; // 40: the header of a string and its place in the list
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
      writeFileSync(fd, text, 'latin1'); // goes on where the last write ended
      text = '';
    }
    writeFileSync(fd, text, 'latin1');
  } finally {
    closeSync(fd);
  }
  return path;
}

/** The lines of a run, a chunk at a time. Removes the file at the end. */
function* readRun(path: string): Generator<string, void> {
  const fd = openSync(path, 'r');
  try {
    const chunk = Buffer.allocUnsafe(CHUNK);
    let rest = '';
    for (let size = readSync(fd, chunk); size > 0; size = readSync(fd, chunk)) {
      const lines = (rest + chunk.toString('latin1', 0, size)).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
    // Every line was written with its newline, so `rest` is empty here.
  } finally {
    closeSync(fd);
    unlinkSync(path);
  }
}

interface Head {
  readonly line: string;
  readonly reader: Generator<string, void>;
}

function* merge(runs: readonly string[]): Generator<string, void> {
  const readers = runs.map(readRun);
  const heads = new Heap<Head>((a, b) => (a.line < b.line ? -1 : 1));
  try {
    for (const reader of readers) {
      const first = reader.next();
      if (!first.done) heads.push({ line: first.value, reader });
    }
    for (let head = heads.peek(); head !== undefined; head = heads.peek()) {
      yield head.line;
      const next = head.reader.next();
      if (next.done) heads.pop();
      else heads.replace({ line: next.value, reader: head.reader });
    }
  } finally {
    for (const reader of readers) reader.return(); // closes the files when nobody wants the rest
  }
}
