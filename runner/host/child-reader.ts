/** A large file, as the solution gets it: line by line, or in blocks. */
import { isAscii } from 'node:buffer';
import fs from 'node:fs';
import type { Lines } from '../input.ts';
import { newlinesIn } from './child-bytes.ts';

// Taken before a solution is loaded.
const { readSync } = fs;
const ascii = isAscii;
const { Error: NativeError, Uint8Array: Bytes } = globalThis;
/** Filled with zeros, and no part of a larger one: a solution sees the whole buffer that a block is in. */
const allocate = Buffer.alloc;

/** Larger blocks are slower: 256 KiB take twice as long as 64 KiB. */
const BLOCK = 1 << 16;
const LF = 0x0a;

export interface Counts {
  linesIn: number;
  /** Number of the line that what was given last begins with. */
  lineFrom: number;
  bytesIn: number;
  passes: number;
}

/**
 * A `\n` is the end of a line and is not given with a string. Each line is a string of its own: one that is cut out of a
 * larger one would keep all of it alive, and who keeps one line in a thousand would keep the file. A block without a byte
 * above 127 is decoded as latin1, which is faster and the same.
 *
 * @param fd of the file; each pass has a position of its own in it
 * @param counts is kept up to date
 * @param onBlock called after each block
 */
export function fileLines(fd: number, counts: Counts, onBlock: () => void): Lines {
  return {
    [Symbol.iterator]: () => linesOf(openBlocks(fd, counts, onBlock), counts),
    blocks: () => blocksOf(openBlocks(fd, counts, onBlock), counts),
  };
}

function* linesOf(blocks: Blocks, counts: Counts): Generator<string, void> {
  while (blocks.next()) {
    const { buffer, size } = blocks;
    const encoding = ascii(buffer.subarray(0, size)) ? 'latin1' : 'utf8';
    for (let start = 0; start < size; ) {
      const found = buffer.indexOf(LF, start);
      // Behind the last line of the file there may be bytes of a block before.
      const end = found === -1 || found >= size ? size : found;
      counts.lineFrom = ++counts.linesIn;
      yield buffer.toString(encoding, start, end);
      start = end + 1;
    }
  }
}

function* blocksOf(blocks: Blocks, counts: Counts): Generator<Uint8Array, void> {
  while (blocks.next()) {
    counts.lineFrom = counts.linesIn + 1;
    counts.linesIn += blocks.lines();
    yield new Bytes(blocks.buffer.buffer, 0, blocks.size);
  }
}

interface Blocks {
  readonly buffer: Buffer;
  /** Bytes of whole lines at the start of the buffer. */
  readonly size: number;
  /** @returns false at the end of the file */
  next(): boolean;
  /** How many lines the block has, whatever has been written into the buffer by whoever was given it. */
  lines(): number;
}

/** A pass begins with its first block. */
function openBlocks(fd: number, counts: Counts, onBlock: () => void): Blocks {
  let position = 0;
  /** Bytes in the buffer; those behind `size` are of a line that is not all there. */
  let filled = 0;
  /** Where the bytes begin that were read last. Before them is no end of a line. */
  let fresh = 0;

  function fill(): boolean {
    if (filled + BLOCK > blocks.buffer.length) blocks.buffer = grown(blocks.buffer, filled);
    const count = readSync(fd, blocks.buffer, filled, BLOCK, position);
    if (count === 0) return false;
    position += count;
    counts.bytesIn += count;
    fresh = filled;
    filled += count;
    onBlock();
    return true;
  }

  const blocks = {
    buffer: allocate(2 * BLOCK) as Buffer,
    size: 0,
    lines: () => newlinesIn(blocks.buffer, fresh, blocks.size) || 1,
    next: () => {
      if (position === 0) counts.passes++;
      if (blocks.buffer.length === 0)
        throw new NativeError('the buffer of a block was given away: it is still read into');
      blocks.buffer.copyWithin(0, blocks.size, filled);
      filled -= blocks.size;
      while (fill()) {
        const last = blocks.buffer.subarray(fresh, filled).lastIndexOf(LF);
        if (last === -1) continue;
        blocks.size = fresh + last + 1;
        return true;
      }
      fresh = blocks.size = filled;
      return filled > 0;
    },
  };
  return blocks;
}

function grown(buffer: Buffer, held: number): Buffer {
  const larger = allocate(2 * buffer.length);
  buffer.copy(larger, 0, 0, held);
  return larger;
}
