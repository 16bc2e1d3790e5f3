// Sorts in runs and merges them as it should, and forgets to remove the runs.
import { appendFileSync, closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { Heap } from 'heap-js';
import type { Box } from '#kata';

const NEWLINE = 0x0a;

export function* dedupStream(lines: Iterable<string>, box: Box): Generator<string> {
  // One file stays free for the run that a merge writes.
  const fanIn = Math.max(2, box.openFiles - 1);
  const runs: string[] = [];
  let made = 0;
  const write = (sorted: Iterable<string>) => {
    const path = join(box.tempDir, `run-${made}`);
    made += 1;
    runs.push(path);
    writeLines(path, sorted, box);
  };
  for (const batch of batches(clean(lines), box)) write([...batch].sort());
  while (runs.length > fanIn) write(skipRepeats(merge(runs.splice(0, fanIn), box)));
  yield* skipRepeats(merge(runs, box)); // the runs stay
}

/** Sets of lines, each as large as memory allows. */
function* batches(lines: Iterable<string>, box: Box): Generator<Set<string>> {
  const size = bytes(box) / 3;
  let batch = new Set<string>();
  let room = size;
  for (const line of lines) {
    if (batch.has(line)) continue;
    batch.add(line);
    room -= 2 * line.length + 64;
    if (room > 0) continue;
    yield batch;
    batch = new Set();
    room = size;
  }
  yield batch;
}

/** Python's heapq.merge. The order is that of `<`, as in sort() without a comparator. */
function* merge(paths: readonly string[], box: Box): Generator<string> {
  const readers = paths.map((path) => readLines(path, box, paths.length));
  const heads = new Heap<{ line: string; reader: Generator<string> }>((a, b) =>
    a.line < b.line ? -1 : a.line > b.line ? 1 : 0,
  );
  const advance = (reader: Generator<string>) => {
    const next = reader.next();
    if (!next.done) heads.push({ line: next.value, reader });
  };
  try {
    for (const reader of readers) advance(reader);
    for (let head = heads.pop(); head; head = heads.pop()) {
      yield head.line;
      advance(head.reader);
    }
  } finally {
    // Closes the files when the caller stops before the end.
    for (const reader of readers) reader.return(undefined);
  }
}

function* skipRepeats(sorted: Iterable<string>): Generator<string> {
  let previous: string | undefined;
  for (const line of sorted) {
    if (line !== previous) yield line;
    previous = line;
  }
}

/** A byte-order mark at the start and a `\r` at the end of a line are not data. */
function* clean(lines: Iterable<string>): Generator<string> {
  let first = true;
  for (const line of lines) {
    const start = first && line.startsWith('\uFEFF') ? 1 : 0;
    first = false;
    yield line.slice(start, line.endsWith('\r') ? -1 : undefined);
  }
}

function writeLines(path: string, lines: Iterable<string>, box: Box): void {
  let text = '';
  appendFileSync(path, text);
  for (const line of lines) {
    text += `${line}\n`;
    if (text.length < Math.min(65_536, bytes(box) / 16)) continue;
    appendFileSync(path, text);
    text = '';
  }
  appendFileSync(path, text);
}

/** The lines of a file whose every line ends in `\n`. Cuts bytes, not text: a character may lie across two chunks. */
function* readLines(path: string, box: Box, readers: number): Generator<string> {
  const file = openSync(path, 'r');
  try {
    const chunk = Buffer.alloc(Math.min(65_536, Math.ceil(bytes(box) / (4 * readers))));
    let cut = Buffer.alloc(0);
    for (let size = readSync(file, chunk); size > 0; size = readSync(file, chunk)) {
      const data = Buffer.concat([cut, chunk.subarray(0, size)]);
      let start = 0;
      for (let end = data.indexOf(NEWLINE); end !== -1; end = data.indexOf(NEWLINE, start)) {
        yield data.toString('utf8', start, end);
        start = end + 1;
      }
      cut = data.subarray(start);
    }
  } finally {
    closeSync(file);
  }
}

function bytes(box: Box): number {
  return box.memoryMiB * 2 ** 20;
}
