// Lines are bytes in one buffer. What is sorted are numbers, one for each line: its first bytes, then its place.
import { appendFileSync, closeSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Box } from '#kata';

const RETURN = 0x0d;
const BLOCK = 65_536; // bytes
const TOUCHED = 16;
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
 * @time O(n log n)
 * @space O(m)
 *
 * n lines, of which m fit in box.memoryMiB.
 */
export function* externalSort(lines: Iterable<string>, box: Box): Generator<string, void> {
  const paths: string[] = [];
  let made = 0;
  const save = (sorted: Records): void => {
    paths.push(join(box.tempDir, `run-${made++}`));
    writeRun(paths.at(-1)!, sorted);
  };
  try {
    for (const run of cutIntoRuns(lines, (box.memoryMiB * 2 ** 20) / 4)) save(run);
    while (paths.length > FAN_IN) save(merge(paths.splice(0, FAN_IN)));
    const records = merge(paths);
    for (let place = records.next(); place >= 0; place = records.next()) yield lineAt(records.memory, place);
  } finally {
    for (const path of paths) rmSync(path, { force: true });
  }
}

function lineAt({ bytes, words }: Memory, place: number): string {
  return bytes.toString('utf8', place + HEAD, place + HEAD + words[place >>> 2]!);
}

/** @param size of the memory for records, in bytes */
function* cutIntoRuns(lines: Iterable<string>, size: number): Generator<Records, void> {
  let memory = memoryOf(size);
  const order = new BigUint64Array(Math.ceil(size / 32)); // shorter lines than that make shorter runs
  const halves = new Uint32Array(order.buffer); // of each number the low one first
  const places = new Uint32Array(order.length); // for all runs: buffers that are let go are not given back at once
  let count = 0;
  let end = 0;
  let isFirst = true;
  for (const line of lines) {
    const room = HEAD + 3 * line.length + 12;
    if (count > 0 && (count === order.length || end + room > memory.bytes.length)) {
      yield sorted(memory, order.subarray(0, count), places);
      count = end = 0;
    }
    if (room > memory.bytes.length) memory = memoryOf(room); // one line always fits
    const { bytes, words, view } = memory;
    const from = end + HEAD;
    let to = from + bytes.write(isFirst && line.startsWith('\uFEFF') ? line.slice(1) : line, from);
    isFirst = false;
    if (to > from && bytes[to - 1] === RETURN) to--;
    view.setInt32(to, 0);
    view.setInt32(to + 4, 0);
    words[end >>> 2] = to - from;
    // 40 bits are the first 5 bytes, 24 the place in steps of 4.
    halves[2 * count + 1] = view.getUint32(from);
    halves[2 * count] = (bytes[from + 4]! << 24) | (end >>> 2);
    count++;
    end += sizeOf(to - from);
  }
  if (count > 0) yield sorted(memory, order.subarray(0, count), places);
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
    // Numbers that begin with the first byte, as those of an Int32Array do not.
    const difference = one.view.getUint32(a + at) - other.view.getUint32(b + at);
    if (difference !== 0) return difference;
  }
  return lengthA - lengthB;
}

function writeRun(path: string, records: Records): void {
  const file = openSync(path, 'wx');
  const block = memoryOf(BLOCK);
  let held = 0; // words
  const flush = (): void => {
    appendFileSync(file, block.bytes.subarray(0, 4 * held));
    held = 0;
  };
  try {
    for (let place = records.next(); place >= 0; place = records.next()) {
      const { bytes, words } = records.memory;
      const size = sizeOf(words[place >>> 2]!);
      if (4 * held + size > BLOCK) flush();
      if (size > BLOCK) appendFileSync(file, bytes.subarray(place, place + size));
      else for (let at = place >>> 2, left = size; left > 0; left -= 4) block.words[held++] = words[at++]!;
    }
    flush();
  } finally {
    closeSync(file);
  }
}

/** Takes the records of a file one after another. At the end it removes the file. */
function createReader(path: string) {
  let memory = memoryOf(BLOCK);
  let position = 0; // of the block in the file
  let filled = 0;
  let place = 0;
  let size = 0;

  const isHere = (): boolean => {
    size = place + HEAD > filled ? HEAD : sizeOf(memory.words[place >>> 2]!);
    return place + size <= filled;
  };

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
      place += size;
      while (!isHere()) if (!fill()) return Number.POSITIVE_INFINITY;
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
      const reader = readers[winner];
      if (reader === undefined) return -1;
      if (!isNew) {
        firstBytes[winner] = reader.next();
        play(winner);
      }
      isNew = false;
      if (firstBytes[winner] === Number.POSITIVE_INFINITY) return -1;
      records.memory = readers[winner]!.memory();
      return readers[winner]!.place();
    },
  };
  return records;
}
