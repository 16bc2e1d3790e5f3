// The first lines stay in a table and the others go to files by hash, all as bytes in a few buffers: no Set, no list.
import { appendFileSync, closeSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Box } from '#kata';

const RETURN = 0x0d;
const PARTS = 32;
const BLOCK = 65_536; // bytes
const CACHE = 2 ** 20; // bytes: a table that fits in the processor's cache beats one with room for more lines

/**
 * A record: hash of a line, how many bytes it has, its UTF-8 bytes, zeros up to a multiple of 4. So four bytes are hashed,
 * compared and copied in the time of one. Places and sizes are in words of 4 bytes.
 */
const [HASH, LENGTH, TEXT] = [0, 1, 2] as const;
const sizeAt = (words: Int32Array, at: number): number => TEXT + ((words[at + LENGTH]! + 3) >>> 2);

/** One buffer, seen in two ways. */
function memoryOf(words: number) {
  const bytes = Buffer.from(new ArrayBuffer(4 * Math.ceil(words)));
  return { bytes, words: new Int32Array(bytes.buffer) };
}
type Memory = ReturnType<typeof memoryOf>;

/**
 * Each reading is done with the lines it has room for, so it ends even where a hash would not part two lines.
 *
 * @time O(n)
 * @space O(m), m lines fit in the box
 */
export function* dedupStream(lines: Iterable<string>, box: Box): Generator<string> {
  const paths = new Set<string>();
  const table = createTable(bytesOf(box) / 4);
  const parts = createParts(box, paths);
  const reader = createReader(box);
  try {
    table.clear(CACHE);
    let record = memoryOf(256);
    let isFirst = true;
    for (const raw of lines) {
      const line = isFirst && raw.startsWith('\uFEFF') ? raw.slice(1) : raw;
      isFirst = false;
      if (record.bytes.length < 3 * line.length + 16) record = memoryOf(line.length + 4);
      writeRecord(line, record);
      const found = table.add(record, 0);
      if (found === 'new') yield line.endsWith('\r') ? line.slice(0, -1) : line;
      else if (found === 'no room') parts.add(record, 0);
    }
    for (;;) {
      parts.flush();
      const [path] = paths;
      if (path === undefined) return;
      // Of a part all lines are new that are not in the table yet: the table of before had none of them.
      table.clear(statSync(path).size);
      reader.open(path);
      for (let at = reader.next(); at >= 0; at = reader.next()) {
        const found = table.add(reader.memory(), at);
        if (found === 'new') yield lineAt(reader.memory(), at);
        else if (found === 'no room') parts.add(reader.memory(), at);
      }
      paths.delete(path);
      rmSync(path);
    }
  } finally {
    for (const path of paths) rmSync(path);
  }
}

/** Less the carriage return at its end. */
function writeRecord(line: string, { bytes, words }: Memory): void {
  let end = 4 * TEXT + bytes.write(line, 4 * TEXT);
  if (end > 4 * TEXT && bytes[end - 1] === RETURN) end--;
  words[LENGTH] = end - 4 * TEXT;
  for (let at = end; (at & 3) !== 0; at++) bytes[at] = 0;
  const size = sizeAt(words, 0);
  let hash = size;
  for (let at = TEXT; at < size; at++) {
    hash = Math.imul(hash ^ words[at]!, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  words[HASH] = hash;
}

function lineAt({ bytes, words }: Memory, at: number): string {
  return bytes.toString('utf8', 4 * (at + TEXT), 4 * (at + TEXT) + words[at + LENGTH]!);
}

/** Records one after another, and slots of hash and place that say where they are. */
function createTable(bytes: number) {
  const start = 1; // no record is at place 0, which is that of an empty slot
  const room = 2 ** Math.max(4, Math.floor(Math.log2(bytes / 6))); // words
  const slots = new Int32Array(room / 2);
  let memory = memoryOf(start + room);
  let end = start;
  let limit = 0;
  let lastSlot = 0;
  let free = 0; // slots

  function isSame(place: number, others: Int32Array, at: number): boolean {
    let word = sizeAt(others, at) - 1;
    while (word >= LENGTH && memory.words[place + word] === others[at + word]) word--;
    return word < LENGTH;
  }

  return {
    /** @param bytes of the records to come: in more room than they need they would be far apart, which is slow */
    clear: (bytes: number): void => {
      const words = Math.min(room, 2 ** Math.max(4, Math.ceil(Math.log2(bytes / 4))));
      slots.subarray(0, words / 2).fill(0);
      lastSlot = words / 2 - 2;
      free = words / 8; // half of the slots: beyond that, lines that are not there take long to look for
      limit = start + words;
      end = start;
    },

    add: ({ words }: Memory, at: number): 'new' | 'known' | 'no room' => {
      const hash = words[at + HASH]!;
      let slot = (2 * hash) & lastSlot;
      for (let place = slots[slot + 1]!; place !== 0; place = slots[slot + 1]!) {
        if (slots[slot] === hash && isSame(place, words, at)) return 'known';
        slot = (slot + 2) & lastSlot;
      }
      const size = sizeAt(words, at);
      if (end > start && (end + size > limit || free === 0)) return 'no room';
      if (start + size > memory.words.length) memory = memoryOf(start + size); // one line always fits
      slots[slot] = hash;
      slots[slot + 1] = end;
      free--;
      copy(words, at, size, memory.words, end);
      end += size;
      return 'new';
    },
  };
}

/** Records put aside, in a file for each value of some bits of the hash; other bits after each flush. */
function createParts(box: Box, paths: Set<string>) {
  const room = Math.floor(Math.min(BLOCK, bytesOf(box) / 4 / PARTS) / 4); // words for each
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
      const part = Math.imul(from.words[at + HASH]! ^ Math.imul(time, 0x85ebca6b), 0xc2b2ae35) >>> 27; // one of 32
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

/** The records of one file after another, a block at a time. */
function createReader(box: Box) {
  let memory = memoryOf(Math.min(BLOCK, bytesOf(box) / 16) / 4);
  let path = '';
  let position = 0; // of the block, in bytes of the file
  let filled = 0;
  let end = 0; // of the last record

  const isNextHere = (): boolean => end + TEXT <= filled && end + sizeAt(memory.words, end) <= filled;

  /** The block then begins with the record that was not all there. */
  function fill(): boolean {
    if (end === 0 && filled > 0) memory = memoryOf(2 * filled + TEXT);
    position += 4 * end;
    end = 0;
    const file = openSync(path, 'r');
    filled = readSync(file, memory.bytes, 0, memory.bytes.length, position) >>> 2;
    closeSync(file);
    return filled > 0;
  }

  return {
    memory: () => memory,
    open: (next: string): void => {
      path = next;
      position = filled = end = 0;
    },
    /** @returns the place of the next record, which is good until another is asked for; -1 at the end */
    next: (): number => {
      while (!isNextHere()) if (!fill()) return -1;
      const at = end;
      end += sizeAt(memory.words, at);
      return at;
    },
  };
}

function bytesOf(box: Box): number {
  return box.memoryMiB * 2 ** 20;
}
