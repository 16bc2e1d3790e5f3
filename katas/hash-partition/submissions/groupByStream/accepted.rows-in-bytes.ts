// The first keys stay in a table and the rows of the others go to files, all as bytes: no string, no object for a row.
import { appendFileSync, closeSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Box } from '#kata';

const [TAB, NEWLINE, RETURN, MINUS, ZERO, MARK] = [0x09, 0x0a, 0x0d, 0x2d, 0x30, 0xfeff] as const;
const UTF8 = new TextEncoder();

const PARTS = 64;
const BLOCK = 65_536; // bytes
const CACHE = 2 ** 20; // bytes: a table that fits in the processor's cache beats one with room for more keys

/**
 * A row is a record: amount as a double, hash of the key, its length in bytes, the key in UTF-8, zeros up to a multiple
 * of 8 bytes. Places and sizes are in words of 4 bytes.
 */
const [HASH, LENGTH, KEY] = [2, 3, 4] as const;
const sizeAt = (words: Int32Array, at: number): number => KEY + 2 * ((words[at + LENGTH]! + 7) >>> 3);

type Memory = ReturnType<typeof memoryOf>;
type Take = (from: Memory, at: number) => void;

/** One buffer, seen in three ways. */
function memoryOf(words: number) {
  const buffer = new ArrayBuffer(8 * Math.ceil(words / 2));
  return { bytes: new Uint8Array(buffer), words: new Int32Array(buffer), doubles: new Float64Array(buffer) };
}

/**
 * Each reading finishes the keys it has room for, so it ends even where a hash would not part two keys.
 * n rows, m keys fit in memory.
 * @time O(n)
 * @space O(m)
 */
export function* groupByStream(lines: Iterable<string>, box: Box): Generator<string> {
  const paths = new Set<string>();
  const table = createTable(bytesOf(box) / 4);
  const parts = createParts(box, paths);
  const block = memoryOf(Math.min(BLOCK, bytesOf(box) / 16) / 4);
  const take: Take = (from, at) => table.add(from, at) || parts.add(from, at);
  try {
    table.clear(CACHE);
    takeLines(lines, take);
    for (;;) {
      parts.flush();
      for (const text of textsOf(table.records())) for (const line of text.split('\n')) yield line;
      const [path] = paths;
      if (path === undefined) return;
      table.clear(statSync(path).size);
      takeFile(path, block, take);
      paths.delete(path);
      rmSync(path);
    }
  } finally {
    for (const path of paths) rmSync(path);
  }
}

function takeLines(lines: Iterable<string>, take: Take): void {
  let row = memoryOf(128);
  let start = 1; // behind a byte-order mark
  for (const line of lines) {
    if (line.charCodeAt(0) !== MARK) start = 0;
    if (row.words.length < line.length + 16) row = memoryOf(2 * line.length + 16);
    if (readRow(line, start, row)) take(row, 0);
    start = 0;
  }
}

/** @returns false for a line that is not of the form */
function readRow(line: string, start: number, row: Memory): boolean {
  const end = line.charCodeAt(line.length - 1) === RETURN ? line.length - 1 : line.length;
  const tab = readKey(line, start, end, row);
  const isNegative = tab + 1 < end && line.charCodeAt(tab + 1) === MINUS;
  const first = isNegative ? tab + 2 : tab + 1;
  let amount = 0;
  for (let at = first; at < end; at++) {
    const digit = line.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return false;
    amount = 10 * amount + digit;
  }
  row.doubles[0] = isNegative ? -amount : amount;
  return start < tab && first < end;
}

/** @returns the place of the tab in the line */
function readKey(line: string, start: number, end: number, { bytes, words }: Memory): number {
  let to = 4 * KEY;
  let units = 0; // the bits of all of them
  let tab = start;
  for (; tab < end; tab++) {
    const unit = line.charCodeAt(tab);
    if (unit === TAB) break;
    units |= unit;
    bytes[to++] = unit;
  }
  if (units > 127) to = 4 * KEY + UTF8.encodeInto(line.slice(start, tab), bytes.subarray(4 * KEY)).written;
  words[LENGTH] = to - 4 * KEY;
  const size = sizeAt(words, 0);
  while (to < 4 * size) bytes[to++] = 0;
  let hash = size;
  for (let at = KEY; at < size; at++) {
    hash = Math.imul(hash ^ words[at]!, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  words[HASH] = hash;
  return tab;
}

/**
 * Sums by key: records one after another, and slots of hash and place that say where they are. A record has 6 words at
 * least and a slot 2, so with half as many words for slots a third of them stays free.
 */
function createTable(bytes: number) {
  const start = 2; // no record is at place 0, which is that of an empty slot
  const room = 2 ** Math.max(4, Math.floor(Math.log2(bytes / 6))); // words
  const slots = new Int32Array(room / 2);
  let memory = memoryOf(start + room);
  let end = start;
  let limit = 0;
  let lastSlot = 0;

  function isSame(place: number, others: Int32Array, at: number): boolean {
    let word = sizeAt(others, at) - 1;
    while (word >= LENGTH && memory.words[place + word] === others[at + word]) word--;
    return word < LENGTH;
  }

  return {
    records: () => ({ ...memory, start, end }),

    /** @param bytes of the records to come: in more room than they need they would be far apart, which is slow */
    clear: (bytes: number): void => {
      const words = Math.min(room, 2 ** Math.max(4, Math.ceil(Math.log2(bytes / 4))));
      slots.subarray(0, words / 2).fill(0);
      lastSlot = words / 2 - 2;
      limit = start + words;
      end = start;
    },

    /** @returns false when there is no room for its key */
    add: (from: Memory, at: number): boolean => {
      const hash = from.words[at + HASH]!;
      let slot = (2 * hash) & lastSlot;
      for (let place = slots[slot + 1]!; place !== 0; place = slots[slot + 1]!) {
        if (slots[slot] === hash && isSame(place, from.words, at)) {
          memory.doubles[place >>> 1]! += from.doubles[at >>> 1]!;
          return true;
        }
        slot = (slot + 2) & lastSlot;
      }
      const size = sizeAt(from.words, at);
      if (end + size > limit && end > start) return false;
      if (start + size > memory.words.length) memory = memoryOf(start + size); // one key always fits
      slots[slot] = hash;
      slots[slot + 1] = end;
      copy(from.words, at, size, memory.words, end);
      end += size;
      return true;
    },
  };
}

/** Rows put aside, in a file for each value of some bits of the hash; other bits after each flush. */
function createParts(box: Box, paths: Set<string>) {
  const room = Math.floor(Math.min(BLOCK, bytesOf(box) / 8 / PARTS) / 8) * 2; // words for each
  const memory = memoryOf(PARTS * room);
  const held = new Int32Array(PARTS);
  let time = 0;

  /** A file is open only while it takes a block. */
  function append(part: number, { bytes }: Memory, at: number, size: number): void {
    const path = join(box.tempDir, `part-${time}-${part}`);
    paths.add(path);
    appendFileSync(path, bytes.subarray(4 * at, 4 * (at + size)));
  }

  function flush(part: number): void {
    if (held[part]! > 0) append(part, memory, part * room, held[part]!);
    held[part] = 0;
  }

  return {
    add: (from: Memory, at: number): void => {
      const part = Math.imul(from.words[at + HASH]! ^ Math.imul(time, 0x85ebca6b), 0xc2b2ae35) >>> 26; // one of 64
      const size = sizeAt(from.words, at);
      if (held[part]! + size > room) flush(part);
      if (size > room) return append(part, from, at, size);
      copy(from.words, at, size, memory.words, part * room + held[part]!);
      held[part]! += size;
    },

    flush: (): void => {
      for (let part = 0; part < PARTS; part++) flush(part);
      time++;
    },
  };
}

function copy(from: Int32Array, at: number, size: number, to: Int32Array, place: number): void {
  for (let word = 0; word < size; word++) to[place + word] = from[at + word]!;
}

function takeFile(path: string, block: Memory, take: Take): void {
  const file = openSync(path, 'r');
  let memory = block;
  for (let position = 0; ; ) {
    const end = readSync(file, memory.bytes, 0, memory.bytes.length, position) / 4;
    if (end === 0) return closeSync(file);
    let at = 0;
    for (; at + KEY <= end && at + sizeAt(memory.words, at) <= end; at += sizeAt(memory.words, at)) take(memory, at);
    position += 4 * at;
    if (at === 0) memory = memoryOf(2 * end); // less than a record
  }
}

/** What comes out, some hundred lines at once: one long string that is cut costs less than many short ones. */
function* textsOf({ bytes, words, doubles, start, end }: ReturnType<ReturnType<typeof createTable>['records']>) {
  let text = Buffer.alloc(Math.min(BLOCK / 4, 4 * (end - start)));
  let to = 0;
  for (let at = start; at < end; ) {
    const length = words[at + LENGTH]!;
    if (length + 24 > text.length) text = Buffer.alloc(length + 24); // 24: for tab, sum, newline
    for (let byte = 4 * (at + KEY), left = length; left > 0; left--) text[to++] = bytes[byte++]!;
    text[to++] = TAB;
    to = writeNumber(doubles[at >>> 1]!, text, to);
    text[to++] = NEWLINE;
    at += sizeAt(words, at);
    if (at < end && to + words[at + LENGTH]! + 24 <= text.length) continue;
    yield text.toString('utf8', 0, to - 1);
    to = 0;
  }
}

function writeNumber(value: number, to: Buffer, place: number): number {
  if (value < 0) to[place] = MINUS;
  const start = value < 0 ? place + 1 : place;
  let rest = Math.abs(value);
  let end = start + 1;
  for (let power = 10; power <= rest; power *= 10) end++;
  for (let at = end - 1; at >= start; at--) {
    to[at] = ZERO + (rest % 10);
    rest = Math.floor(rest / 10);
  }
  return end;
}

function bytesOf(box: Box): number {
  return box.memoryMiB * 2 ** 20;
}
