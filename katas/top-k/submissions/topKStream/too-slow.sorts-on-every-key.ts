// Keeps the best k in a list instead of a heap and sorts it again for every key: O(d k log k).
import { appendFileSync, closeSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Box } from '#kata';

/** `rank` has a character for each UTF-8 byte of the key: `<` on it is the order of code points. */
type Ranked = { key: string; count: number; rank: string };

const PARTS = 100;
const BLOCK_BYTES = 4 * 1024;

export function* topKStream(lines: Iterable<string>, k: number, box: Box): Generator<string> {
  const best: Ranked[] = [];
  for (const path of split(keysOf(lines), box)) {
    for (const [key, count] of counted(readLines(path))) {
      best.push({ key, count, rank: Buffer.from(key).toString('latin1') });
      best.sort((a, b) => b.count - a.count || (a.rank < b.rank ? -1 : 1)); // blame
      if (best.length > k) best.pop();
    }
    rmSync(path);
  }
  for (const { key, count } of best) yield `${key}\t${count}`;
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
