// Counts the first keys exactly, as bytes; of all others a bound by hash. Reads back only what may be among the best.
import { appendFileSync, closeSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Heap } from 'heap-js';
import type { Box, Lines } from '#kata';

const [NEWLINE, RETURN] = [0x0a, 0x0d] as const;

/** Files that one file is split into. At most one is open: appending opens it, writes and closes it. */
const PARTS = 32;

/**
 * The k most frequent lines as `key\tcount`, most frequent first; ties by key. n lines, d distinct ones. Bounds by hash
 * are from "Computing Iceberg Queries Efficiently" (Fang and others, 1998): only the few tall keys show above the water.
 *
 * @time O(n + d log k)
 * @space O(k + m), m keys fit in the box
 */
export function* topKStream(lines: Lines, k: number, box: Box): Generator<string> {
  const best = createBest(k);
  const counting = createCounting(box, createTable(box), 0);
  const key = createKey();
  let isFirst = true;
  for (const block of lines.blocks()) {
    const bytes = Buffer.from(block.buffer, block.byteOffset, block.length);
    const view = new DataView(block.buffer, block.byteOffset, block.length);
    let start = isFirst && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    isFirst = false;
    while (start < bytes.length) {
      const newline = bytes.indexOf(NEWLINE, start);
      const end = newline === -1 ? bytes.length : newline; // the last line of the file may have none
      const length = (bytes[end - 1] === RETURN ? end - 1 : end) - start;
      if (length > 0) counting.add(key(bytes, view, start, length), 0);
      start = end + 1;
    }
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

/** Makes a record of a line in a block, and its hash, four bytes at a time. It is always the same array. */
function createKey() {
  let words = new Int32Array(1024);
  return (bytes: Uint8Array, view: DataView, start: number, length: number): Int32Array => {
    const size = HEAD + ((length + 3) >>> 2);
    if (size > words.length) words = new Int32Array(2 * size);
    let hash = size;
    for (let to = HEAD, at = start, left = length; left > 0; left -= 4, at += 4) {
      const word = left >= 4 ? view.getInt32(at, true) : lastWord(bytes, at, left);
      words[to++] = word;
      hash = Math.imul(hash ^ word, 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    words[0] = stir(hash);
    words[1] = length;
    return words;
  };
}

/** Fewer than four bytes, then zeros. */
function lastWord(bytes: Uint8Array, at: number, left: number): number {
  let word = 0;
  while (left-- > 0) word = (word << 8) | bytes[at + left]!;
  return word;
}

/** Every bit of the result depends on every bit of the value: the end of murmur3. */
function stir(value: number): number {
  let state = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return state ^ (state >>> 16);
}

type Counting = { add(words: Int32Array, at: number): void; finish(best: Best): void };

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
  const cellOf = (words: Int32Array, at: number) => stir(words[at]! + depth) & (bounds.length - 1);

  function flush(part: number): void {
    if (used[part] === 0) return;
    const path = join(box.tempDir, `part-${depth}-${part}`);
    appendFileSync(path, Buffer.from(waiting[part]!.buffer, 0, 4 * used[part]!));
    paths.set(part, path);
    used[part] = 0;
  }

  function countAgain(path: string, best: Best): void {
    deeper ??= createCounting(box, table, depth + 1);
    for (const { words, at } of recordsIn(path)) {
      if (bounds[cellOf(words, at)]! >= best.least()) deeper.add(words, at);
    }
    deeper.finish(best);
  }

  return {
    add: (words, at) => {
      if (table.count(words, at)) return;
      const cell = cellOf(words, at);
      bounds[cell]!++;
      const part = Math.floor(cell / cells);
      const size = sizeAt(words, at);
      if (used[part]! + size > waiting[part]!.length) flush(part);
      if (size > waiting[part]!.length) waiting[part] = new Int32Array(size);
      copy(words, at, size, waiting[part]!, used[part]!);
      used[part]! += size;
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

  function isAt(place: number, words: Int32Array, at: number): boolean {
    const size = sizeAt(words, at);
    for (let word = 0; word < size; word++) if (words[at + word] !== kept[place + word]) return false;
    return true;
  }

  function take(place: number, words: Int32Array, at: number): boolean {
    const size = 1 + sizeAt(words, at);
    // Also a key that is longer than all the room: one at a time must fit, or its file would be split for ever.
    if (keys === 0 && size > kept.length) kept = new Int32Array(size);
    if (4 * keys >= places.length || used + size > kept.length) return false;
    kept[used] = 1;
    copy(words, at, size - 1, kept, used + 1);
    places[place] = words[at]!;
    places[place + 1] = used + 1;
    used += size;
    keys++;
    return true;
  }

  return {
    /** @returns false when the key is not here and finds no room */
    count: (words: Int32Array, at: number): boolean => {
      const wanted = words[at]!;
      let place = (2 * wanted) & (places.length - 1);
      for (let found = places[place + 1]!; found > 0; found = places[place + 1]!) {
        if (places[place] === wanted && isAt(found, words, at)) {
          kept[found - 1]!++;
          return true;
        }
        place = (place + 2) & (places.length - 1);
      }
      return take(place, words, at);
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
function* recordsIn(path: string): Generator<{ words: Int32Array; at: number }> {
  const file = openSync(path, 'r');
  const record = { words: new Int32Array(16_384), at: 0 };
  for (let held = 0; ; ) {
    const { words } = record;
    // There are only whole words in the file.
    const filled = held + readSync(file, words, 4 * held, words.byteLength - 4 * held, null) / 4;
    if (filled === held) break;
    for (record.at = 0; record.at + HEAD <= filled; record.at += sizeAt(words, record.at)) {
      if (record.at + sizeAt(words, record.at) > filled) break;
      yield record;
    }
    const rest = words.subarray(record.at, filled);
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
  const lineOf = ({ count, key }: Entry) => `${Buffer.from(key, 'latin1')}\t${count}`;
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
    lines: () => heap.toArray().sort(worseFirst).reverse().map(lineOf),
  };
}

/** A loop, since records are short: a call for each would take longer. */
function copy(from: Int32Array, at: number, size: number, to: Int32Array, place: number): void {
  for (let word = 0; word < size; word++) to[place + word] = from[at + word]!;
}

function powerOfTwo(least: number): number {
  return 2 ** Math.max(3, Math.ceil(Math.log2(least)));
}
