// Takes the top k of each chunk and merges those: a key that is good everywhere and best nowhere gets lost.

import { Heap } from 'heap-js';
import type { Box } from '#kata';

type Entry = [key: string, count: number];

export function* topKStream(lines: Iterable<string>, k: number, box: Box): Generator<string> {
  const totals = new Map<string, number>();
  const fullRoom = (box.memoryMiB * 2 ** 20) / 2;
  let counts = new Map<string, number>();
  let room = fullRoom;
  for (const key of keysOf(lines)) {
    if (!counts.has(key)) room -= 100 + 2 * key.length;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (room > 0) continue;
    for (const [best, count] of topOf(counts, k)) totals.set(best, (totals.get(best) ?? 0) + count);
    counts = new Map();
    room = fullRoom;
  }
  for (const [best, count] of topOf(counts, k)) totals.set(best, (totals.get(best) ?? 0) + count);
  for (const [key, count] of topOf(totals, k)) yield `${key}\t${count}`;
}

function topOf(counts: ReadonlyMap<string, number>, k: number): Entry[] {
  const kept = new Heap<Entry>((a, b) => byRank(b, a));
  for (const entry of counts) {
    kept.push(entry);
    if (kept.length > k) kept.pop();
  }
  return kept.toArray().sort(byRank);
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
