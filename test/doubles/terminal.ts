/** A terminal that keeps what is written to it, and keys that are pressed by a test. */
import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import type { ReadStream, WriteStream } from 'node:tty';

export class RememberingScreen extends EventEmitter {
  columns = 80;
  rows = 24;
  written = '';

  write(text: string): boolean {
    this.written += text;
    return true;
  }

  /** What it needs to know of a terminal is all here. */
  asOutput(): WriteStream {
    return this as unknown as WriteStream;
  }
}

export class PressedKeys extends PassThrough {
  isRaw = false;

  setRawMode(isRaw: boolean): this {
    this.isRaw = isRaw;
    return this;
  }

  asInput(): ReadStream {
    return this as unknown as ReadStream;
  }
}
