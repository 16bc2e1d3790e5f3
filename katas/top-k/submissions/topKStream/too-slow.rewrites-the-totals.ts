// Merges every 64 keys into one file of totals: the whole file is written again each time, O(n d) in the end.
import { appendFileSync, closeSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Heap } from 'heap-js';
import type { Box } from '#kata';

type Entry = [key: string, count: number];

/** What one open file holds in memory. */
const BLOCK_BYTES = 1024;

export function* topKStream(lines: Iterable<string>, k: number, box: Box): Generator<string> {
  let totals = join(box.tempDir, 'totals-0');
  writeEntries(totals, []);
  let made = 0;
  for (const entries of sortedRuns(keysOf(lines))) {
    made++;
    const run = join(box.tempDir, `run-${made}`);
    writeEntries(run, entries);
    const sums = merge([totals, run]);
    totals = join(box.tempDir, `totals-${made}`);
    writeEntries(totals, sums);
  }

  const kept = new Heap<Entry>((a, b) => byRank(b, a));
  for (const entry of merge([totals])) {
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

/** Counts a few keys, gives the counts in order of their keys, and starts again: memory is never full. */
function* sortedRuns(keys: Iterable<string>): Generator<Iterable<Entry>> {
  const counts = new Map<string, number>();
  for (const key of keys) {
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    if (counts.size < 64) continue;
    yield sorted(counts);
    counts.clear();
  }
  if (counts.size > 0) yield sorted(counts);
}

/** In the order of `<`. It is not the order of the answer, but any order will do that brings equal keys together. */
function* sorted(counts: ReadonlyMap<string, number>): Generator<Entry> {
  for (const key of [...counts.keys()].sort()) yield [key, counts.get(key)!];
}

/** Reads sorted files side by side, adds up the counts of equal keys, and removes the files. */
function* merge(paths: readonly string[]): Generator<Entry> {
  const heads = new Heap<{ entry: Entry; rest: Iterator<Entry> }>((a, b) => byUnit(a.entry[0], b.entry[0]));
  for (const path of paths) {
    const rest = readEntries(path);
    const first = rest.next();
    if (!first.done) heads.push({ entry: first.value, rest });
  }

  let sum: Entry | undefined;
  for (let head = heads.peek(); head; head = heads.peek()) {
    const [key, count] = head.entry;
    if (sum?.[0] === key) sum[1] += count;
    else {
      if (sum) yield sum;
      sum = [key, count];
    }
    const next = head.rest.next();
    if (next.done) heads.pop();
    else heads.replace({ entry: next.value, rest: head.rest });
  }
  if (sum) yield sum;
  for (const path of paths) rmSync(path);
}

/** One entry on a line. The key may hold tabs, so the count is what follows the last one. */
function* readEntries(path: string): Generator<Entry> {
  for (const line of readLines(path)) {
    const tab = line.lastIndexOf('\t');
    yield [line.slice(0, tab), Number(line.slice(tab + 1))];
  }
}

function writeEntries(path: string, entries: Iterable<Entry>): void {
  let text = '';
  for (const [key, count] of entries) {
    text += `${key}\t${count}\n`;
    if (text.length < BLOCK_BYTES) continue;
    appendFileSync(path, text);
    text = '';
  }
  appendFileSync(path, text);
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
        // blame
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

function byUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
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
