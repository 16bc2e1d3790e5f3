/** Two files of lines, byte by byte: the first line that differs. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Difference } from '../scale/report.ts';
import type { Reader } from './expected.ts';
import { turn } from './readLines.ts';

const BLOCK = 1 << 20;
const LF = 0x0a;
/** Of a line that is shown. */
const SHOWN_BYTES = 4_096;

/** Every line of both ends in `\n`. @returns `undefined` when they are the same */
export async function compareFiles(
  expected: string,
  received: string,
  { signal, onRead }: Reader,
): Promise<Difference | undefined> {
  const fds = [openSync(expected, 'r'), openSync(received, 'r')] as const;
  try {
    const blocks = [Buffer.alloc(BLOCK), Buffer.alloc(BLOCK)] as const;
    let line = 1;
    let lineAt = 0;
    for (let offset = 0; ; offset += BLOCK) {
      signal.throwIfAborted();
      const [one, other] = [0, 1].map((side) => filled(fds[side as 0 | 1], blocks[side as 0 | 1], offset));
      const [a, b] = [one as Buffer, other as Buffer];
      const length = a.equals(b) ? a.length : firstDifference(a, b);
      for (let end = a.indexOf(LF); end !== -1 && end < length; end = a.indexOf(LF, end + 1)) {
        line++;
        lineAt = offset + end + 1;
      }
      if (!a.equals(b)) {
        return { kind: 'line', line, expected: lineFrom(fds[0], lineAt), received: lineFrom(fds[1], lineAt) };
      }
      if (a.length < BLOCK) return undefined;
      onRead?.(BLOCK);
      await turn();
    }
  } finally {
    for (const fd of fds) closeSync(fd);
  }
}

function filled(fd: number, block: Buffer, offset: number): Buffer {
  let held = 0;
  for (;;) {
    const count = readSync(fd, block, held, block.length - held, offset + held);
    if (count === 0) return block.subarray(0, held);
    held += count;
  }
}

function firstDifference(a: Buffer, b: Buffer): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) if (a[at] !== b[at]) return at;
  return length;
}

/** `undefined` when the file ends there. */
function lineFrom(fd: number, at: number): string | undefined {
  if (at >= fstatSync(fd).size) return undefined;
  const bytes = Buffer.alloc(SHOWN_BYTES);
  const count = readSync(fd, bytes, 0, SHOWN_BYTES, at);
  const end = bytes.subarray(0, count).indexOf(LF);
  return bytes.toString('utf8', 0, end === -1 ? count : end);
}
