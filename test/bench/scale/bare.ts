/**
 * A solution without a judge: reads a file by lines or blocks, writes what is yielded, sees to nothing else. Its own reader and
 * writer, so that it is no slower when those of the judge are.
 *
 * Arguments: the bundled solution, the name of its function, the arguments of the call as JSON (`wired` in alone.ts).
 */
import { isAscii } from 'node:buffer';
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Wired } from './alone.ts';

const BLOCK = 1 << 16;
const LF = 0x0a;

/** The file, as the judge gives it: a new reader for each loop. */
function fileAt(path: string) {
  return { [Symbol.iterator]: () => linesOf(path), blocks: () => blocksOf(path) };
}

/** Whole lines, in a buffer that is read into again. */
function* blocksOf(path: string): Generator<Uint8Array> {
  const fd = openSync(path, 'r');
  let buffer = Buffer.allocUnsafe(2 * BLOCK);
  let held = 0;
  for (;;) {
    if (held + BLOCK > buffer.length) buffer = Buffer.concat([buffer], 2 * buffer.length);
    const count = readSync(fd, buffer, held, BLOCK, null);
    if (count === 0) break;
    const filled = held + count;
    const end = held + buffer.subarray(held, filled).lastIndexOf(LF) + 1;
    held = end > held ? filled - end : filled;
    if (held === filled) continue;
    yield buffer.subarray(0, end);
    buffer.copyWithin(0, end, filled);
  }
  closeSync(fd);
  if (held > 0) yield buffer.subarray(0, held);
}

/** Each line is decoded by itself: a part of a longer string would keep all of it, and who keeps a key would keep the file. */
function* linesOf(path: string): Generator<string> {
  for (const block of blocksOf(path)) {
    const buffer = Buffer.from(block.buffer, block.byteOffset, block.length);
    const encoding = isAscii(buffer) ? 'latin1' : 'utf8';
    for (let start = 0; start < buffer.length; ) {
      const found = buffer.indexOf(LF, start);
      const end = found === -1 ? buffer.length : found;
      yield buffer.toString(encoding, start, end);
      start = end + 1;
    }
  }
}

function writeAll(pieces: Iterable<string | Uint8Array>): void {
  let buffer = Buffer.allocUnsafe(4 * BLOCK);
  let held = 0;
  const write = (from: Buffer) => {
    for (let done = 0; done < from.length; ) done += writeSync(1, from, done, from.length - done);
  };
  const room = (size: number) => {
    if (held + size <= buffer.length) return;
    write(buffer.subarray(0, held));
    held = 0;
    if (size > buffer.length) buffer = Buffer.allocUnsafe(2 * size);
  };
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      room(3 * piece.length + 1);
      held += buffer.write(piece, held);
      buffer[held++] = LF;
    } else {
      room(piece.length);
      buffer.set(piece, held);
      held += piece.length;
    }
  }
  write(buffer.subarray(0, held));
}

const [program = '', entry = '', call = '[]'] = process.argv.slice(2);
const { INPUT = '', TMPDIR = '' } = process.env;
const solution = createRequire(process.argv[1] as string)(program) as Record<string, (...args: unknown[]) => unknown>;
writeAll(solution[entry]?.(...(JSON.parse(call) as readonly Wired[]).map(argumentOf)) as Iterable<string>);

function argumentOf(wired: Wired): unknown {
  switch (wired.kind) {
    case 'lines':
      return fileAt(INPUT);
    case 'box':
      return { memoryMiB: wired.memoryMiB, openFiles: wired.openFiles, tempDir: TMPDIR };
    case 'value':
      return wired.value;
  }
}
