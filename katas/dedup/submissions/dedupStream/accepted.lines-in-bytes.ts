// The first lines stay in a table and the others go to files by hash, all as bytes in a few buffers: no Set, no list.
import { appendFileSync, closeSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Box, Lines } from '#kata';

const [NEWLINE, RETURN] = [0x0a, 0x0d] as const;
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
type Take = (from: Memory, at: number) => void;

/**
 * Each reading is done with the lines it has room for, so it ends even where a hash would not part two lines.
 *
 * @time O(n)
 * @space O(m), m lines fit in the box
 */
export function* dedupStream(lines: Lines, box: Box): Generator<Uint8Array> {
  const paths = new Set<string>();
  const table = createTable(bytesOf(box) / 4);
  const parts = createParts(box, paths);
  const block = memoryOf(Math.min(BLOCK, bytesOf(box) / 16) / 4);
  const output = createOutput();
  const take: Take = (from, at) => {
    const found = table.add(from, at);
    if (found === 'new') output.add(from, at);
    else if (found === 'no room') parts.add(from, at);
  };
  const takeLines = createLineReader(take);
  try {
    table.clear(CACHE);
    for (const bytes of lines.blocks()) {
      takeLines(bytes);
      if (output.isFull()) yield output.take();
    }
    for (;;) {
      parts.flush();
      yield output.take();
      const [path] = paths;
      if (path === undefined) return;
      // Of a part all lines are new that are not in the table yet: the table of before had none of them.
      table.clear(statSync(path).size);
      for (const _ of takeFile(path, block, take)) if (output.isFull()) yield output.take();
      paths.delete(path);
      rmSync(path);
    }
  } finally {
    for (const path of paths) rmSync(path);
  }
}

/** Makes a record of each line of a block, less the carriage return at its end. It is always in the same memory. */
function createLineReader(take: Take) {
  let record = memoryOf(256);
  let isFirst = true;

  function write(bytes: Uint8Array, view: DataView, start: number, length: number): void {
    const size = TEXT + ((length + 3) >>> 2);
    if (size > record.words.length) record = memoryOf(2 * size);
    const { words } = record;
    let hash = size;
    for (let to: number = TEXT, at = start, left = length; left > 0; left -= 4, at += 4) {
      const word = left >= 4 ? view.getInt32(at, true) : lastWord(bytes, at, left);
      words[to++] = word;
      hash = Math.imul(hash ^ word, 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    words[HASH] = hash;
    words[LENGTH] = length;
  }

  return (block: Uint8Array): void => {
    const bytes = Buffer.from(block.buffer, block.byteOffset, block.length);
    const view = new DataView(block.buffer, block.byteOffset, block.length);
    let start = isFirst && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    isFirst = false;
    do {
      const newline = bytes.indexOf(NEWLINE, start);
      const end = newline === -1 ? bytes.length : newline; // the last line of the file may have none
      write(bytes, view, start, (bytes[end - 1] === RETURN ? end - 1 : end) - start);
      take(record, 0);
      start = end + 1;
    } while (start < bytes.length);
  };
}

/** Fewer than four bytes, then zeros. */
function lastWord(bytes: Uint8Array, at: number, left: number): number {
  let word = 0;
  while (left-- > 0) word = (word << 8) | bytes[at + left]!;
  return word;
}

/** Lines that are new, until there are many. */
function createOutput() {
  let bytes = new Uint8Array(2 * BLOCK);
  let view = new DataView(bytes.buffer);
  let held = 0;
  return {
    add: ({ words }: Memory, at: number): void => {
      const length = words[at + LENGTH]!;
      if (held + length + 4 > bytes.length) {
        const larger = new Uint8Array(2 * (held + length + 4));
        larger.set(bytes);
        bytes = larger;
        view = new DataView(bytes.buffer);
      }
      // The zeros at its end are written over.
      for (let word = TEXT, to = held; to < held + length; word++, to += 4) view.setInt32(to, words[at + word]!, true);
      held += length;
      bytes[held++] = NEWLINE;
    },
    isFull: (): boolean => held >= BLOCK,
    take: (): Uint8Array => {
      const block = bytes.subarray(0, held);
      held = 0;
      return block;
    },
  };
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

/** Takes the records of a file, and pauses after each block. */
function* takeFile(path: string, block: Memory, take: Take): Generator<void> {
  const file = openSync(path, 'r');
  let memory = block;
  for (let position = 0; ; ) {
    const end = readSync(file, memory.bytes, 0, memory.bytes.length, position) >>> 2;
    if (end === 0) break;
    const { words } = memory;
    let at = 0;
    for (; at + TEXT <= end && at + sizeAt(words, at) <= end; at += sizeAt(words, at)) take(memory, at);
    position += 4 * at;
    if (at === 0) memory = memoryOf(2 * end + TEXT); // less than a record
    yield;
  }
  closeSync(file);
}

function bytesOf(box: Box): number {
  return box.memoryMiB * 2 ** 20;
}
