// A Set takes lines until it is full; what no longer fits goes to files by hash, and each file is done the same way.
import { appendFileSync, closeSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Box } from '#kata';

const BITS = 5;
const PARTS = 2 ** BITS;
const NEWLINE = 0x0a;

/**
 * Each distinct line once. Equal lines have equal hashes, so they meet again in the same file.
 *
 * @time O(n)
 * @space O(m), m lines fit in the box
 */
export function* dedupStream(lines: Iterable<string>, box: Box): Generator<string> {
  yield* distinct(clean(lines), box, 0);
}

function* distinct(lines: Iterable<string>, box: Box, depth: number): Generator<string> {
  const seen = new Set<string>();
  let room = bytes(box) / 4;
  const later = new Parts(box, depth);
  try {
    for (const line of lines) {
      if (seen.has(line)) continue;
      if (room >= 0) {
        room -= cost(line);
        seen.add(line);
        yield line;
      } else {
        later.add(line);
      }
    }
    // Every line in `later` is new: it was never in the Set. So the Set can go before the files are read.
    seen.clear();
    later.flush();
    for (const path of later.paths) yield* distinct(readLines(path, box), box, depth + 1);
  } finally {
    later.remove();
  }
}

/** Lines put aside, in one file for each value of a few bits of their hash. */
class Parts {
  readonly paths = new Set<string>();
  private readonly box: Box;
  private readonly depth: number;
  private readonly waiting = new Map<string, string[]>();
  private room: number;

  constructor(box: Box, depth: number) {
    this.box = box;
    this.depth = depth;
    this.room = bytes(box) / 8;
  }

  add(line: string): void {
    // Each depth looks at other bits: by the same bits, all lines of a file would go to one file again.
    const part = (hash(line) >>> (BITS * this.depth)) % PARTS;
    const path = join(this.box.tempDir, `${this.depth}-${part}`);
    const waiting = this.waiting.get(path);
    if (waiting) waiting.push(line);
    else this.waiting.set(path, [line]);
    this.room -= cost(line);
    if (this.room < 0) this.flush();
  }

  /** Writes what waits. A file is open only while it is written to, so box.openFiles is never reached. */
  flush(): void {
    for (const [path, lines] of this.waiting) {
      appendFileSync(path, `${lines.join('\n')}\n`);
      this.paths.add(path);
    }
    this.waiting.clear();
    this.room = bytes(this.box) / 8;
  }

  remove(): void {
    for (const path of this.paths) rmSync(path);
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

/** The lines of a file whose every line ends in `\n`. Cuts bytes, not text: a character may lie across two chunks. */
function* readLines(path: string, box: Box): Generator<string> {
  const file = openSync(path, 'r');
  try {
    const chunk = Buffer.alloc(Math.min(65_536, Math.ceil(bytes(box) / 16)));
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

/** Bytes a line takes at most: two a character, and its entry in a Set or a list. */
function cost(line: string): number {
  return 2 * line.length + 64;
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) {
    value = Math.imul(value ^ text.charCodeAt(place), 0x01000193);
  }
  return value >>> 0;
}
