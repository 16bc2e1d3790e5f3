/** The lines of a large file, as the solution gets them. */
import { isAscii } from 'node:buffer';
import fs from 'node:fs';

// Taken before a solution is loaded.
const { readSync } = fs;
const ascii = isAscii;

/** Larger blocks are slower: 256 KiB take twice as long as 64 KiB. */
const BLOCK = 1 << 16;
const LF = 0x0a;

export interface Counts {
  linesIn: number;
  bytesIn: number;
  passes: number;
}

/**
 * A `\n` is the end of a line and is not given. Each line is a string of its own: one that is cut out of a larger one
 * would keep all of it alive, and who keeps one line in a thousand would keep the file. A block without a byte above
 * 127 is decoded as latin1, which is faster and the same.
 *
 * @param fd of the file; each pass has a position of its own in it
 * @param counts is kept up to date
 * @param onBlock called after each block
 */
export function fileLines(fd: number, counts: Counts, onBlock: () => void): Iterable<string> {
  return { [Symbol.iterator]: () => linesOf(fd, counts, onBlock) };
}

function* linesOf(fd: number, counts: Counts, onBlock: () => void): Generator<string, void> {
  counts.passes++;
  let buffer: Buffer = Buffer.allocUnsafeSlow(2 * BLOCK);
  let held = 0;
  for (let position = 0; ; ) {
    if (held + BLOCK > buffer.length) buffer = grown(buffer, held);
    const count = readSync(fd, buffer, held, BLOCK, position);
    if (count === 0) break;
    position += count;
    counts.bytesIn += count;
    onBlock();
    const filled = held + count;
    const encoding = ascii(buffer.subarray(0, filled)) ? 'latin1' : 'utf8';
    let start = 0;
    for (let end = buffer.indexOf(LF, held); end !== -1 && end < filled; end = buffer.indexOf(LF, start)) {
      counts.linesIn++;
      yield buffer.toString(encoding, start, end);
      start = end + 1;
    }
    buffer.copyWithin(0, start, filled);
    held = filled - start;
  }
  if (held > 0) {
    counts.linesIn++;
    yield buffer.toString('utf8', 0, held);
  }
}

function grown(buffer: Buffer, held: number): Buffer {
  const larger = Buffer.allocUnsafeSlow(2 * buffer.length);
  buffer.copy(larger, 0, 0, held);
  return larger;
}
