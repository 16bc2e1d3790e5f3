// The first keys stay in a table and the rows of the others go to files, all as bytes: no string, no object for a row.
import { appendFileSync, closeSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Box, Lines } from '#kata';

const [TAB, NEWLINE, RETURN, MINUS, ZERO] = [0x09, 0x0a, 0x0d, 0x2d, 0x30] as const;
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
export function* groupByStream(lines: Lines, box: Box): Generator<Uint8Array> {
  const paths = new Set<string>();
  const table = createTable(bytesOf(box) / 4);
  const parts = createParts(box, paths);
  const block = memoryOf(Math.min(BLOCK, bytesOf(box) / 16) / 4);
  const take: Take = (from, at) => table.add(from, at) || parts.add(from, at);
  try {
    table.clear(CACHE);
    const takeRows = createRowReader(take);
    for (const bytes of lines.blocks()) takeRows(bytes);
    for (;;) {
      parts.flush();
      yield* linesOf(table.records());
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

/** Makes a record of each row of a block. It is always in the same memory. */
function createRowReader(take: Take) {
  let row = memoryOf(256);
  let isFirst = true;

  function write(view: DataView, start: number, length: number, amount: number): void {
    const size = KEY + 2 * ((length + 7) >>> 3);
    if (size > row.words.length) row = memoryOf(2 * size);
    const { words } = row;
    row.doubles[0] = amount;
    words[size - 1] = 0;
    let hash = size;
    for (let to: number = KEY, left = length; left > 0; left -= 4) {
      const word = view.getInt32(start + length - left, true);
      words[to++] = left >= 4 ? word : word & ((1 << (8 * left)) - 1); // behind a key come a tab and a number
      hash = Math.imul(hash ^ words[to - 1]!, 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    words[HASH] = hash;
    words[LENGTH] = length;
  }

  return (block: Uint8Array): void => {
    // The last line of the file may have no newline. With one, each loop ends at the end of a line.
    const bytes = block.at(-1) === NEWLINE ? block : Buffer.concat([block, Buffer.of(NEWLINE)]);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    let start = isFirst && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    isFirst = false;
    for (let at = start; at < bytes.length; start = ++at) {
      while (bytes[at] !== TAB && bytes[at] !== NEWLINE) at++;
      const tab = at;
      if (bytes[tab] === TAB) at++;
      const isNegative = bytes[at] === MINUS;
      if (isNegative) at++;
      const first = at;
      let amount = 0;
      for (let digit = bytes[at]! - ZERO; digit >= 0 && digit <= 9; digit = bytes[++at]! - ZERO)
        amount = 10 * amount + digit;
      const isRow = tab > start && at > first;
      if (bytes[at] === RETURN) at++;
      if (isRow && bytes[at] === NEWLINE) {
        write(view, start, tab - start, isNegative ? -amount : amount);
        take(row, 0);
      }
      while (bytes[at] !== NEWLINE) at++;
    }
  };
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

/** Lines of records, many at once. Whoever gets them has done with them before the next are asked for. */
function* linesOf({ words, doubles, start, end }: ReturnType<ReturnType<typeof createTable>['records']>) {
  let bytes = Buffer.alloc(Math.min(BLOCK, 8 * (end - start)));
  let to = 0;
  for (let at = start; at < end; at += sizeAt(words, at)) {
    const length = words[at + LENGTH]!;
    if (to + length + 24 > bytes.length) {
      yield bytes.subarray(0, to);
      to = 0;
      if (length + 24 > bytes.length) bytes = Buffer.alloc(2 * length + 24); // 24: for tab, sum, newline
    }
    for (let word = at + KEY, done = 0; done < length; done += 4) bytes.writeInt32LE(words[word++]!, to + done);
    to += length;
    bytes[to++] = TAB;
    to = writeNumber(doubles[at >>> 1]!, bytes, to);
    bytes[to++] = NEWLINE;
  }
  yield bytes.subarray(0, to);
}

function writeNumber(value: number, to: Buffer, place: number): number {
  if (value < 0) to[place] = MINUS;
  const start = value < 0 ? place + 1 : place;
  let rest = Math.abs(value);
  let end = start + 1;
  for (let power = 10; power <= rest; power *= 10) end++;
  for (let at = end - 1; at >= start; at--) {
    const tens = Math.floor(rest / 10);
    to[at] = ZERO + (rest - 10 * tens);
    rest = tens;
  }
  return end;
}

function bytesOf(box: Box): number {
  return box.memoryMiB * 2 ** 20;
}
