// Makes a list of all lines before it starts, as readlines() does: the file is in memory once more.
import { appendFileSync, closeSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Heap } from 'heap-js';
import type { Box } from '#kata';

type Entry = [key: string, count: number];

const PARTS = 200;
const BLOCK_BYTES = 64 * 1024;

export function* topKStream(lines: Iterable<string>, k: number, box: Box): Generator<string> {
  const all = [...lines];
  const kept = new Heap<Entry>((a, b) => byRank(b, a));
  for (const path of split(keysOf(all), box)) {
    for (const entry of counted(readLines(path))) {
      kept.push(entry);
      if (kept.length > k) kept.pop();
    }
    rmSync(path);
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

/** Sends each key to a file by its hash, and gives the paths of the files. */
function split(keys: Iterable<string>, box: Box): Iterable<string> {
  const waiting = new Map<string, string[]>();
  const fullRoom = (box.memoryMiB * 2 ** 20) / 8;
  let room = fullRoom;
  for (const key of keys) {
    const path = join(box.tempDir, `part-${hash(key) % PARTS}`);
    const part = waiting.get(path);
    if (part) part.push(key);
    else waiting.set(path, [key]);
    room -= 100 + 2 * key.length;
    if (room > 0) continue;
    flush(waiting);
    room = fullRoom;
  }
  flush(waiting);
  return waiting.keys();
}

function flush(waiting: ReadonlyMap<string, string[]>): void {
  for (const [path, keys] of waiting) {
    if (keys.length > 0) appendFileSync(path, `${keys.join('\n')}\n`);
    keys.length = 0;
  }
}

function counted(keys: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** FNV-1a, stirred once more because its low bits are weak. */
function hash(text: string): number {
  let state = 0x811c9dc5;
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
