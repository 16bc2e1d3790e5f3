// Lines are bytes in one buffer. What is sorted are numbers, one for each line: its first bytes, then its place.
import { appendFileSync, closeSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Box, Lines } from '#kata';

const [NEWLINE, RETURN] = [0x0a, 0x0d] as const;
const [BLOCK, TOUCHED] = [65_536, 16] as const; // bytes, lines
const FAN_IN = 128; // a file is open only while a block is read: it is memory for blocks that sets this

/**
 * A record: how many bytes a line has, its UTF-8 bytes, zeros up to a multiple of 4 and 8 at least. So the first bytes are
 * always there, and a line is copied and compared four bytes at a time. Places and sizes are in bytes.
 */
const HEAD = 4;
const sizeOf = (length: number): number => HEAD + Math.max(8, (length + 3) & ~3);

/** One buffer, seen in three ways. */
function memoryOf(size: number) {
  const bytes = Buffer.from(new ArrayBuffer((size + 3) & ~3));
  return { bytes, words: new Int32Array(bytes.buffer), view: new DataView(bytes.buffer) };
}
type Memory = ReturnType<typeof memoryOf>;

/** Records in order: the place in memory of the next one, which is good until another is asked for; -1 at the end. */
interface Records {
  readonly memory: Memory;
  next(): number;
}

/**
 * @time O(n log n), n lines
 * @space O(m), m of them fit in box.memoryMiB
 */
export function* externalSort(lines: Lines, box: Box): Generator<Uint8Array, void> {
  const paths: string[] = [];
  let made = 0;
  const save = (sorted: Records): void => {
    paths.push(join(box.tempDir, `run-${made++}`));
    writeRun(paths.at(-1)!, sorted);
  };
  try {
    for (const run of cutIntoRuns(lines, (box.memoryMiB * 2 ** 20) / 4)) save(run);
    while (paths.length > FAN_IN) save(merge(paths.splice(0, FAN_IN)));
    yield* linesOf(merge(paths));
  } finally {
    for (const path of paths) rmSync(path, { force: true });
  }
}

/** Lines of records, many at once. Whoever gets them has done with them before the next are asked for. */
function* linesOf(records: Records): Generator<Uint8Array, void> {
  let { bytes, view } = memoryOf(2 * BLOCK);
  let held = 0;
  for (let place = records.next(); place >= 0; place = records.next()) {
    const { words } = records.memory;
    const length = words[place >>> 2]!;
    if (held + length + 4 > bytes.length) {
      yield bytes.subarray(0, held);
      held = 0;
      if (length + 4 > bytes.length) ({ bytes, view } = memoryOf(2 * length));
    }
    // The zeros at its end are written over.
    for (let at = (place + HEAD) >>> 2, to = held; to < held + length; to += 4) view.setInt32(to, words[at++]!, true);
    held += length;
    bytes[held++] = NEWLINE;
  }
  yield bytes.subarray(0, held);
}

/** @param size of the memory for records, in bytes */
function* cutIntoRuns(lines: Lines, size: number): Generator<Records, void> {
  let memory = memoryOf(size);
  const order = new BigUint64Array(Math.ceil(size / 32)); // shorter lines than that make shorter runs
  const halves = new Uint32Array(order.buffer); // of each number the low one first
  const places = new Uint32Array(order.length); // for all runs: buffers that are let go are not given back at once
  let count = 0;
  let end = 0;
  let isFirst = true;
  for (const block of lines.blocks()) {
    const bytes = Buffer.from(block.buffer, block.byteOffset, block.length);
    const view = new DataView(block.buffer, block.byteOffset, block.length);
    let from = isFirst && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    isFirst = false;
    do {
      const newline = bytes.indexOf(NEWLINE, from);
      const to = newline === -1 ? bytes.length : newline; // the last line of the file may have none
      const length = (bytes[to - 1] === RETURN ? to - 1 : to) - from;
      const room = sizeOf(length);
      if (count > 0 && (count === order.length || end + room > memory.bytes.length)) {
        yield sorted(memory, order.subarray(0, count), places);
        count = end = 0;
      }
      if (room > memory.bytes.length) memory = memoryOf(room); // one line always fits
      writeRecord(memory, end, view, from, length);
      // 40 bits are the first 5 bytes, 24 the place in steps of 4.
      halves[2 * count + 1] = memory.view.getUint32(end + HEAD);
      halves[2 * count] = (memory.bytes[end + HEAD + 4]! << 24) | (end >>> 2);
      count++;
      end += room;
      from = to + 1;
    } while (from < bytes.length);
  }
  if (count > 0) yield sorted(memory, order.subarray(0, count), places);
}

function writeRecord({ words }: Memory, place: number, block: DataView, from: number, length: number): void {
  const end = (place + sizeOf(length)) >>> 2;
  words[end - 2] = words[end - 1] = 0;
  let to = place >>> 2;
  words[to++] = length;
  let at = from;
  for (let left = length; left >= 4; left -= 4, at += 4) words[to++] = block.getInt32(at, true);
  for (let shift = 0; at < from + length; shift += 8) words[to]! |= block.getUint8(at++) << shift;
}

/** Numbers are sorted without a call for each comparison. What is left to compare are lines that begin alike. */
function sorted(memory: Memory, order: BigUint64Array, places: Uint32Array): Records {
  order.sort();
  const halves = new Uint32Array(order.buffer);
  const beginAlike = (one: number, other: number): boolean =>
    halves[2 * one + 1] === halves[2 * other + 1] && (halves[2 * one]! ^ halves[2 * other]!) >>> 24 === 0;
  const byBytes = (a: number, b: number): number => compare(memory, a, memory, b);
  for (let start = 0, end = 0; start < order.length; start = end) {
    let isInOrder = true;
    for (; end < order.length && beginAlike(start, end); end++) {
      places[end] = (halves[2 * end]! & 0xff_ffff) << 2;
      isInOrder &&= end === start || byBytes(places[end - 1]!, places[end]!) <= 0;
    }
    if (!isInOrder) places.subarray(start, end).sort(byBytes);
  }
  let next = 0;
  const records = {
    memory,
    touched: 0,
    next: () => {
      // Waiting for memory, which is all over the place, for some lines at once takes as long as for one.
      if (next % TOUCHED === 0) {
        for (const place of places.subarray(next, next + TOUCHED)) records.touched |= memory.words[place >>> 2]!;
      }
      return next < order.length ? places[next++]! : -1;
    },
  };
  return records;
}

/** By bytes. Zeros follow the shorter line, and may be in the longer one: then the lengths tell. */
function compare(one: Memory, a: number, other: Memory, b: number): number {
  const lengthA = one.words[a >>> 2]!;
  const lengthB = other.words[b >>> 2]!;
  const end = HEAD + Math.min(lengthA, lengthB);
  for (let at = HEAD; at < end; at += 4) {
    const difference = one.view.getUint32(a + at) - other.view.getUint32(b + at); // the first byte weighs most
    if (difference !== 0) return difference;
  }
  return lengthA - lengthB;
}

function writeRun(path: string, records: Records): void {
  const block = memoryOf(BLOCK);
  let held = 0; // words
  const flush = (): void => {
    appendFileSync(path, block.bytes.subarray(0, 4 * held));
    held = 0;
  };
  for (let place = records.next(); place >= 0; place = records.next()) {
    const { bytes, words } = records.memory;
    const size = sizeOf(words[place >>> 2]!);
    if (4 * held + size > BLOCK) flush();
    if (size > BLOCK) appendFileSync(path, bytes.subarray(place, place + size));
    else for (let at = place >>> 2, left = size; left > 0; left -= 4) block.words[held++] = words[at++]!;
  }
  flush();
}

/** Takes the records of a file one after another. At the end it removes the file. */
function createReader(path: string) {
  let memory = memoryOf(BLOCK);
  let position = 0; // of the block in the file
  let filled = 0;
  let place = 0;
  let size = 0;

  /** The block then begins with the record that was not all there. */
  function fill(): boolean {
    if (size > memory.bytes.length) memory = memoryOf(size);
    position += place;
    place = 0;
    const file = openSync(path, 'r');
    filled = readSync(file, memory.bytes, 0, memory.bytes.length, position);
    closeSync(file);
    if (filled === 0) rmSync(path);
    return filled > 0;
  }

  return {
    memory: () => memory,
    place: () => place,
    /** @returns the first 6 bytes of the line as a number, Infinity at the end */
    next: (): number => {
      for (place += size; ; ) {
        size = place + HEAD > filled ? HEAD : sizeOf(memory.words[place >>> 2]!);
        if (place + size <= filled) break;
        if (!fill()) return Number.POSITIVE_INFINITY;
      }
      return memory.view.getUint32(place + HEAD) * 65_536 + memory.view.getUint16(place + HEAD + 4);
    },
  };
}

/** A tournament: who loses waits at its node. After the winner moves on, only those on its way up are asked again. */
function merge(paths: readonly string[]): Records {
  const readers = paths.map(createReader);
  const firstBytes = Float64Array.from(readers, (reader) => reader.next());
  const losers = new Int32Array(readers.length).fill(-1);
  let winner = -1;

  function isBefore(one: number, other: number): boolean {
    if (firstBytes[one] !== firstBytes[other]) return firstBytes[one]! < firstBytes[other]!;
    if (firstBytes[one] === Number.POSITIVE_INFINITY) return true;
    const [a, b] = [readers[one]!, readers[other]!];
    return compare(a.memory(), a.place(), b.memory(), b.place()) < 0;
  }

  function play(player: number): void {
    winner = player;
    for (let node = (player + readers.length) >>> 1; node > 0 && winner >= 0; node >>>= 1) {
      const loser = losers[node]!;
      if (loser >= 0 && isBefore(winner, loser)) continue;
      losers[node] = winner;
      winner = loser; // -1: the other one is not there yet
    }
  }

  for (let player = 0; player < readers.length; player++) play(player);
  let isNew = true;
  const records = {
    memory: memoryOf(0),
    next: (): number => {
      if (!isNew && winner >= 0) {
        firstBytes[winner] = readers[winner]!.next();
        play(winner);
      }
      isNew = false;
      if (winner < 0 || firstBytes[winner] === Number.POSITIVE_INFINITY) return -1;
      records.memory = readers[winner]!.memory();
      return readers[winner]!.place();
    },
  };
  return records;
}
