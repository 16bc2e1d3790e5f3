/** Writes what a solution yields to a file: lines, or blocks of them. */
import fs from 'node:fs';
import { copyBytes, newlinesIn } from './child-bytes.ts';

// Taken before a solution is loaded.
const { writeSync, closeSync } = fs;
const allocate = Buffer.allocUnsafeSlow;
const { min } = Math;

const BUFFER = 1 << 18;
const LF = 0x0a;
/** UTF-8 bytes of one UTF-16 unit, at most. */
const BYTES_A_UNIT = 3;

export interface LineFile {
  lines: number;
  bytes: number;
  write(line: string): void;
  /** @param size bytes of the block: whole lines */
  writeBlock(block: Uint8Array, size: number): void;
  close(): void;
}

/**
 * @param fd of the file; closed with it
 * @param onFlush called each time something was written
 */
export function createLineFile(fd: number, onFlush: () => void): LineFile {
  let buffer: Buffer = allocate(BUFFER);
  let held = 0;

  function flush(): void {
    for (let done = 0; done < held; ) done += writeSync(fd, buffer, done, held - done);
    held = 0;
    onFlush();
  }

  const file: LineFile = {
    lines: 0,
    bytes: 0,
    write: (line) => {
      const most = line.length * BYTES_A_UNIT + 1;
      if (held + most > buffer.length) flush();
      if (most > buffer.length) buffer = allocate(2 * most);
      const before = held;
      held += buffer.write(line, held);
      buffer[held++] = LF;
      file.lines++;
      file.bytes += held - before;
    },
    writeBlock: (block, size) => {
      for (let done = 0; done < size; ) {
        if (held === buffer.length) flush();
        const part = min(size - done, buffer.length - held);
        copyBytes(block, done, part, buffer, held);
        // Of the copy: what is counted is what is written.
        file.lines += newlinesIn(buffer, held, held + part);
        held += part;
        done += part;
      }
      file.bytes += size;
    },
    close: () => {
      flush();
      closeSync(fd);
    },
  };
  return file;
}
