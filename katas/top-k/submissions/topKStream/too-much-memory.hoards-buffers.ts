// Keeps every different line as a Buffer, since Buffers are not on the JavaScript heap: it is memory all the same.
import { Heap } from 'heap-js';
import type { Box } from '#kata';

type Entry = [key: string, count: number];

/** Lines with the same hash. */
type Bucket = { line: Buffer; count: number }[];

export function* topKStream(lines: Iterable<string>, k: number, _box: Box): Generator<string> {
  const buckets = new Map<number, Bucket>();
  for (const key of keysOf(lines)) {
    const line = Buffer.from(key);
    const place = hash(key);
    const bucket = buckets.get(place) ?? [];
    const known = bucket.find((one) => one.line.equals(line));
    if (known) known.count++;
    else buckets.set(place, [...bucket, { line, count: 1 }]);
  }

  const kept = new Heap<Entry>((a, b) => byRank(b, a));
  for (const bucket of buckets.values()) {
    for (const { line, count } of bucket) {
      kept.push([line.toString(), count]);
      if (kept.length > k) kept.pop();
    }
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
