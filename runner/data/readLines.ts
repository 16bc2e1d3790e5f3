/** Goes through the lines of a file as bytes, in constant memory, and lets others have a turn in between. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** The bytes are good until `onGone`. @param number counts from 1 */
export type OnLine = (bytes: Buffer, start: number, end: number, number: number) => void;

export interface Reading {
  /** Less what is not data: a byte-order mark at the start, a `\r` at the end of a line. */
  readonly clean: boolean;
  readonly signal: AbortSignal;
  /** Called with the bytes read since the last call. */
  onRead?(bytes: number): void;
  /** Called before the bytes of the lines so far are no longer good. */
  onGone?(): void;
}

/** Read at a time: about 1 ms of work, so that keys are answered and a cancelled run ends at once, also on a busy machine. */
const CHUNK = 1 << 18;
const LF = 0x0a;
const CR = 0x0d;

/**
 * Each line less its `\n`.
 *
 * @throws the signal's reason when it aborts
 */
export async function readLines(
  path: string,
  { clean, signal, onRead, onGone }: Reading,
  onLine: OnLine,
): Promise<void> {
  const fd = openSync(path, 'r');
  try {
    const size = fstatSync(fd).size;
    let buffer = Buffer.allocUnsafe(2 * CHUNK);
    let held = 0;
    let number = 0;
    for (let done = 0; done < size; ) {
      signal.throwIfAborted();
      if (held + CHUNK > buffer.length) buffer = Buffer.concat([buffer], 2 * buffer.length);
      const count = readSync(fd, buffer, held, CHUNK, done);
      if (count === 0) break;
      done += count;
      onRead?.(count);
      const filled = held + count;
      let start = 0;
      for (let end = buffer.indexOf(LF, held); end !== -1 && end < filled; end = buffer.indexOf(LF, start)) {
        give(start, end);
        start = end + 1;
      }
      onGone?.();
      buffer.copyWithin(0, start, filled);
      held = filled - start;
      await turn();
    }
    if (held > 0) give(0, held);

    function give(start: number, end: number): void {
      number++;
      if (!clean) return onLine(buffer, start, end, number);
      const from = number === 1 && isMark(buffer, start, end) ? start + 3 : start;
      onLine(buffer, from, end > from && buffer[end - 1] === CR ? end - 1 : end, number);
    }
  } finally {
    closeSync(fd);
  }
}

export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function isMark(buffer: Buffer, start: number, end: number): boolean {
  return end - start >= 3 && buffer[start] === 0xef && buffer[start + 1] === 0xbb && buffer[start + 2] === 0xbf;
}
