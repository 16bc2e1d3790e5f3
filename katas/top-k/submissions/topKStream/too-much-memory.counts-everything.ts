// Round 2 as it is: one Map with every different line of the file.

import { Heap } from 'heap-js';
import type { Box } from '#kata';

type Entry = [key: string, count: number];

export function* topKStream(lines: Iterable<string>, k: number, _box: Box): Generator<string> {
  const counts = new Map<string, number>();
  for (const key of keysOf(lines)) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }

  const kept = new Heap<Entry>((a, b) => byRank(b, a));
  for (const entry of counts) {
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
