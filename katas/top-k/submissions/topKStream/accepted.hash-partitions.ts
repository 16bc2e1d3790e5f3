// Counts the keys that fit; sends all lines of the others to files by hash and counts file by file; one heap for all.
import { appendFileSync, closeSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Heap } from 'heap-js';
import type { Box } from '#kata';

type Entry = [key: string, count: number];

/** Files that one file is split into. Appending opens a file, writes and closes it: at most one of them is open. */
const PARTS = 64;
const BLOCK_BYTES = 64 * 1024;

/**
 * The k most frequent lines as `key\tcount`, most frequent first; ties by key. n lines, d distinct ones. A line is
 * written once for each split, and two splits do for 4096 times as many keys as fit in memory: a constant.
 *
 * @time O(n + d log k)
 * @space O(k + m), m keys fit in the box
 */
export function* topKStream(lines: Iterable<string>, k: number, box: Box): Generator<string> {
  const kept = new Heap<Entry>((a, b) => byRank(b, a));
  for (const entry of countKeys(keysOf(lines), box, 'part')) {
    kept.push(entry);
    if (kept.length > k) kept.pop();
  }

  const worstFirst: Entry[] = [];
  while (kept.length > 0) worstFirst.push(kept.pop()!);
  for (const [key, count] of worstFirst.reverse()) yield `${key}\t${count}`;
}

/** The lines without byte-order mark, carriage returns and blank lines. */
function* keysOf(lines: Iterable<string>): Generator<string> {
  let first = true;
  for (let line of lines) {
    if (first && line.startsWith('\uFEFF')) line = line.slice(1);
    if (line.endsWith('\r')) line = line.slice(0, -1);
    if (line !== '') yield line;
    first = false;
  }
}

/**
 * Every key with its final count. A key that found room in `counts` never leaves it, and any other key never enters,
 * so that all its copies are in one file. Counting goes on in each file, which has fewer keys: this comes to an end.
 */
function* countKeys(keys: Iterable<string>, box: Box, name: string): Generator<Entry> {
  const counts = new Map<string, number>();
  const parts = new Parts(box, name);
  let room = (box.memoryMiB * 2 ** 20) / 2;
  for (const key of keys) {
    const count = counts.get(key);
    if (count !== undefined) counts.set(key, count + 1);
    else if (room > 0) {
      counts.set(key, 1);
      room -= bytesOf(key);
    } else parts.write(key);
  }

  parts.flush();
  yield* counts;
  counts.clear();
  for (const part of parts.names()) {
    const path = join(box.tempDir, part);
    yield* countKeys(readLines(path), box, part);
    rmSync(path);
  }
}

/** What a string costs in a Map or a list, roughly: two bytes a character, and its place. */
function bytesOf(text: string): number {
  return 100 + 2 * text.length;
}

/** The files that one file is split into. Lines wait in memory, so that they are written many at a time. */
class Parts {
  readonly #box: Box;
  readonly #name: string;
  readonly #seed: number;
  readonly #room: number;
  readonly #waiting = new Map<number, string[]>();
  #used = 0;

  constructor(box: Box, name: string) {
    this.#box = box;
    this.#name = name;
    this.#seed = hash(name, 0);
    this.#room = (box.memoryMiB * 2 ** 20) / 8;
  }

  write(line: string): void {
    const part = hash(line, this.#seed) % PARTS;
    const waiting = this.#waiting.get(part);
    if (waiting) waiting.push(line);
    else this.#waiting.set(part, [line]);
    this.#used += bytesOf(line);
    if (this.#used > this.#room) this.flush();
  }

  flush(): void {
    for (const [part, lines] of this.#waiting) {
      const path = join(this.#box.tempDir, `${this.#name}-${part}`);
      if (lines.length > 0) appendFileSync(path, `${lines.join('\n')}\n`);
      lines.length = 0;
    }
    this.#used = 0;
  }

  /** Only of parts that got a line: the others have no file. */
  names(): string[] {
    return [...this.#waiting.keys()].map((part) => `${this.#name}-${part}`);
  }
}

/** FNV-1a, stirred once more because its low bits are weak. Another seed gives another hash. */
function hash(text: string, seed: number): number {
  let state = seed ^ 0x811c9dc5;
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  state = Math.imul(state ^ (state >>> 15), 0x85ebca6b);
  return (state ^ (state >>> 13)) >>> 0;
}

/** The lines of a file. It is cut at the byte `\n`, which is never a part of another character. */
function* readLines(path: string): Generator<string> {
  const file = openSync(path, 'r');
  try {
    let block = Buffer.alloc(BLOCK_BYTES);
    let used = 0;
    for (;;) {
      const size = readSync(file, block, used, block.length - used, null);
      if (size === 0) break;
      const bytes = block.subarray(0, used + size);
      let start = 0;
      for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
        yield bytes.toString('utf8', start, end);
        start = end + 1;
      }
      // The start of the next line goes to the front; the block grows when that line alone fills it.
      used = bytes.copy(block, 0, start);
      if (used === block.length) block = Buffer.concat([block, Buffer.alloc(block.length)]);
    }
    if (used > 0) yield block.toString('utf8', 0, used);
  } finally {
    closeSync(file);
  }
}

/** Negative when `a` comes before `b`: the larger count, then the smaller key. */
function byRank(a: Entry, b: Entry): number {
  return b[1] - a[1] || byCodePoint(a[0], b[0]);
}

/** By Unicode code point. `<` compares UTF-16 units, which puts an emoji before U+FF21. */
function byCodePoint(a: string, b: string): number {
  for (let at = 0; at < a.length && at < b.length; at++) {
    const difference = a.codePointAt(at)! - b.codePointAt(at)!;
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
