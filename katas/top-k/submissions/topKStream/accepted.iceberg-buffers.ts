// Counts the first keys exactly, as bytes; of all others a bound by hash. Reads back only what may be among the best.
import { appendFileSync, closeSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Heap } from 'heap-js';
import type { Box } from '#kata';

/** Files that one file is split into. At most one is open: appending opens it, writes and closes it. */
const PARTS = 32;

/**
 * The k most frequent lines as `key\tcount`, most frequent first; ties by key. n lines, d distinct ones. Bounds by hash
 * are from "Computing Iceberg Queries Efficiently" (Fang and others, 1998): only the few tall keys show above the water.
 *
 * @time O(n + d log k)
 * @space O(k + m), m keys fit in the box
 */
export function* topKStream(lines: Iterable<string>, k: number, box: Box): Generator<string> {
  const best = createBest(k);
  const counting = createCounting(box, createTable(box), 0);
  let first = true;
  const key = createKey();
  for (const line of lines) {
    const { words, size } = key(first && line.startsWith('\uFEFF') ? line.slice(1) : line);
    if (size > HEAD) counting.add(words, 0, size);
    first = false;
  }
  counting.finish(best);
  yield* best.lines();
}

/**
 * A record is a key in an array of words: its hash, how many bytes it has, then its UTF-8 bytes, with zeros up to a
 * whole word. Words, because four bytes are hashed, compared and copied in the time of one.
 */
const HEAD = 2;

function sizeAt(words: Int32Array, at: number): number {
  return HEAD + ((words[at + 1]! + 3) >>> 2);
}

/** Makes a record of a line, less the carriage return at its end. It is always the same array. */
function createKey() {
  const record = { words: new Int32Array(1024), size: 0 };
  let bytes = Buffer.from(record.words.buffer);
  return (line: string) => {
    if (4 * HEAD + 3 * line.length + 4 > bytes.length) {
      record.words = new Int32Array(HEAD + line.length + 1);
      bytes = Buffer.from(record.words.buffer);
    }
    let end = 4 * HEAD + bytes.write(line, 4 * HEAD);
    if (line !== '' && bytes[end - 1] === 0x0d) end--;
    bytes[end] = bytes[end + 1] = bytes[end + 2] = 0;
    record.words[1] = end - 4 * HEAD;
    record.size = sizeAt(record.words, 0);
    record.words[0] = hash(record.words, record.size);
    return record;
  };
}

/** Of a record: four bytes at a time. */
function hash(words: Int32Array, size: number): number {
  let state = size;
  for (let at = HEAD; at < size; at++) {
    state = Math.imul(state ^ words[at]!, 0x9e3779b1);
    state ^= state >>> 15;
  }
  return stir(state);
}

/** Every bit of the result depends on every bit of the value: the end of murmur3. */
function stir(value: number): number {
  let state = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return state ^ (state >>> 16);
}

interface Counting {
  add(words: Int32Array, start: number, end: number): void;
  finish(best: Best): void;
}

/**
 * Counts the records of one file: in the table as long as they find room there. The rest goes to files by hash, with
 * an upper bound for each: how often its hash was seen. What can't be among the best by its bound is not counted again.
 */
function createCounting(box: Box, table: Table, depth: number): Counting {
  /** How often each of some hashes was seen, the same number of them for each part. */
  const cells = powerOfTwo(box.memoryMiB * 2 ** 9);
  const bounds = new Uint32Array(PARTS * cells);
  /** Records of each part, until they are written many at a time. */
  const waiting = Array.from({ length: PARTS }, () => new Int32Array(Math.max(64, box.memoryMiB * 2 ** 8)));
  const used = new Int32Array(PARTS);
  const paths = new Map<number, string>();
  let deeper: Counting | undefined;

  /** Each depth goes by other bits: by the same ones, all records of a file would come together again. */
  const cellOf = (words: Int32Array, start: number) => stir(words[start]! + depth) & (bounds.length - 1);

  function flush(part: number): void {
    if (used[part] === 0) return;
    const path = join(box.tempDir, `part-${depth}-${part}`);
    appendFileSync(path, Buffer.from(waiting[part]!.buffer, 0, 4 * used[part]!));
    paths.set(part, path);
    used[part] = 0;
  }

  function countAgain(path: string, best: Best): void {
    deeper ??= createCounting(box, table, depth + 1);
    for (const { words, start, end } of recordsIn(path)) {
      if (bounds[cellOf(words, start)]! >= best.least()) deeper.add(words, start, end);
    }
    deeper.finish(best);
  }

  return {
    add: (words, start, end) => {
      if (table.count(words, start, end)) return;
      const cell = cellOf(words, start);
      bounds[cell]!++;
      const part = Math.floor(cell / cells);
      if (used[part]! + end - start > waiting[part]!.length) flush(part);
      if (end - start > waiting[part]!.length) waiting[part] = new Int32Array(end - start);
      copy(words, start, end, waiting[part]!, used[part]!);
      used[part]! += end - start;
    },
    finish: (best) => {
      table.empty(best);
      for (let part = 0; part < PARTS; part++) flush(part);
      for (const [part, path] of paths) {
        const ofPart = bounds.subarray(part * cells, (part + 1) * cells);
        if (ofPart.some((bound) => bound >= best.least())) countAgain(path, best);
        rmSync(path);
      }
      paths.clear();
      bounds.fill(0);
    },
  };
}

type Table = ReturnType<typeof createTable>;

/** Keys with their counts: a hash table with open addressing. A key that is in it stays; once full it takes no other. */
function createTable({ memoryMiB }: Box) {
  /** Count and record of one key after another. */
  let kept = new Int32Array(Math.max(64, memoryMiB * 2 ** 15));
  let used = 0;
  /** Pairs: the hash of a key, and where its record is; 0 where there is none. */
  const places = new Int32Array(powerOfTwo(memoryMiB * 2 ** 12));
  let keys = 0;

  function isAt(at: number, words: Int32Array, start: number, end: number): boolean {
    for (let word = start; word < end; word++) if (words[word] !== kept[at + word - start]) return false;
    return true;
  }

  function take(place: number, words: Int32Array, start: number, end: number): boolean {
    const size = 1 + end - start;
    // Also a key that is longer than all the room: one at a time must fit, or its file would be split for ever.
    if (keys === 0 && size > kept.length) kept = new Int32Array(size);
    if (3 * keys >= places.length || used + size > kept.length) return false;
    kept[used] = 1;
    copy(words, start, end, kept, used + 1);
    places[place] = words[start]!;
    places[place + 1] = used + 1;
    used += size;
    keys++;
    return true;
  }

  return {
    /** @returns false when the key is not here and finds no room */
    count: (words: Int32Array, start: number, end: number): boolean => {
      const wanted = words[start]!;
      let place = (2 * wanted) & (places.length - 1);
      for (let at = places[place + 1]!; at > 0; at = places[place + 1]!) {
        if (places[place] === wanted && isAt(at, words, start, end)) {
          kept[at - 1]!++;
          return true;
        }
        place = (place + 2) & (places.length - 1);
      }
      return take(place, words, start, end);
    },
    /** Offers every key, and forgets all. */
    empty: (best: Best): void => {
      for (let at = 1; at < used; at += 1 + sizeAt(kept, at)) best.offer(kept[at - 1]!, kept, at);
      places.fill(0);
      keys = used = 0;
    },
  };
}

/** Always the same object. */
function* recordsIn(path: string): Generator<{ words: Int32Array; start: number; end: number }> {
  const file = openSync(path, 'r');
  const record = { words: new Int32Array(16_384), start: 0, end: 0 };
  for (let held = 0; ; ) {
    const { words } = record;
    // There are only whole words in the file.
    const size = readSync(file, words, 4 * held, words.byteLength - 4 * held, null);
    if (size === 0) break;
    const filled = held + size / 4;
    for (record.start = 0; record.start + HEAD <= filled; record.start = record.end) {
      record.end = record.start + sizeAt(words, record.start);
      if (record.end > filled) break;
      yield record;
    }
    const rest = words.subarray(record.start, filled);
    // A record that alone fills the block needs a larger one.
    if (rest.length === words.length) record.words = new Int32Array(2 * words.length);
    record.words.set(rest);
    held = rest.length;
  }
  closeSync(file);
}

type Best = ReturnType<typeof createBest>;

/** The k best so far. A key has one character for each UTF-8 byte: `<` is then the order of code points. */
function createBest(k: number) {
  type Entry = { count: number; key: string };
  const worseFirst = (a: Entry, b: Entry) => a.count - b.count || (a.key > b.key ? -1 : 1);
  const heap = new Heap<Entry>(worseFirst);
  /** A key with fewer is not among the best. */
  const least = () => (heap.length < k ? 1 : (heap.peek()?.count ?? Number.POSITIVE_INFINITY));
  return {
    least,
    offer: (count: number, words: Int32Array, at: number): void => {
      if (count < least()) return;
      const bytes = Buffer.from(words.buffer, 4 * (at + HEAD), words[at + 1]);
      heap.push({ count, key: bytes.toString('latin1') });
      if (heap.length > k) heap.pop();
    },
    lines: () =>
      heap
        .toArray()
        .sort(worseFirst)
        .reverse()
        .map(({ count, key }) => `${Buffer.from(key, 'latin1')}\t${count}`),
  };
}

/** A loop, since records are short: a call for each would take longer. */
function copy(from: Int32Array, start: number, end: number, to: Int32Array, at: number): void {
  for (let word = start; word < end; word++) to[at + word - start] = from[word]!;
}

function powerOfTwo(least: number): number {
  return 2 ** Math.max(3, Math.ceil(Math.log2(least)));
}
