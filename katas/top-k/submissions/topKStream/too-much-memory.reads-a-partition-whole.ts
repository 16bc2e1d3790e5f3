// Reads each of its files with readFileSync: with one very frequent key, one file is nearly the whole input.
import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Heap } from 'heap-js';
import type { Box } from '#kata';

type Entry = [key: string, count: number];

const PARTS = 200;

export function* topKStream(lines: Iterable<string>, k: number, box: Box): Generator<string> {
  const kept = new Heap<Entry>((a, b) => byRank(b, a));
  for (const path of split(keysOf(lines), box)) {
    const keys = readFileSync(path, 'utf8').split('\n').slice(0, -1);
    for (const entry of counted(keys)) {
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
