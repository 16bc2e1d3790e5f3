// Avoids the passes by cutting the file into as many runs as it may open: the runs grow with the file.
import { closeSync, openSync, readSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { Heap } from 'heap-js';
import type { Box } from '#kata';

const CHUNK = 64 * 1024; // bytes

export function* externalSortFewFiles(lines: Iterable<string>, box: Box): Generator<string, void> {
  const runs: string[] = [];
  let made = 0;
  const save = (sorted: Iterable<string>): void => {
    runs.push(writeRun(join(box.tempDir, `run-${made++}`), sorted));
  };
  try {
    const all = [...cleaned(lines)];
    const share = Math.ceil(all.length / (box.openFiles - 1));
    while (all.length > 0) save(all.splice(0, share).sort(byCodePoint));
    yield* merge(runs);
  } finally {
    for (const path of runs) rmSync(path, { force: true });
  }
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

/** The lines of a run, a chunk at a time. Removes the file at the end. */
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
