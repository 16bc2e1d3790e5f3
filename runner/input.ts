/** What a round that streams is given: a file, by lines or by blocks of bytes, and a box. */

/**
 * A text file as a solution reads it: a string for each line, as `for line in file` in Python, or bytes of many lines at
 * once, which is faster and more work.
 */
export interface Lines extends Iterable<string> {
  /**
   * UTF-8 bytes, as many whole lines at once as there is room for, each with its `\n`; only the last line of the file may be
   * without. The next block is written over this one: copy what is to stay. Each loop over `blocks()` is a pass of its own.
   *
   * Such bytes may also be yielded in the place of strings: whole lines, each with its `\n`, which a string has not. They are
   * taken before the generator goes on, so one buffer will do for them, too.
   */
  blocks(): Iterable<Uint8Array>;
}

/** What a streaming solution may use. Temporary files go to `tempDir`, which is empty when the call starts. */
export interface Box {
  readonly tempDir: string;
  /** Memory the solution may use for its own data, in MiB. May be a fraction: tests make it tiny to force a spill. */
  readonly memoryMiB: number;
  /** How many files may be open at the same moment. */
  readonly openFiles: number;
}

/** A text file as an argument. See `InputFile` for how its lines arrive. */
export function file(text: string): InputFile {
  return new InputFile(text);
}

/** A box as an argument; the host fills in a real, empty `tempDir`. */
export function box(limits: Partial<Omit<Box, 'tempDir'>> = {}): InputBox {
  return new InputBox(limits.memoryMiB ?? 64, limits.openFiles ?? 64);
}

const utf8 = new TextEncoder();
/** UTF-8 bytes of one UTF-16 unit, at most. */
const BYTES_A_UNIT = 3;

/**
 * The lines of a text, as `for line in file` gives them in Python with `newline='\n'`, less the `\n` itself:
 * cut at `\n` only, so that a `\r` before it and a byte-order mark at the start are still there.
 * A text that ends in `\n` has no empty line after it. Each loop over it reads from the start.
 */
export class InputFile implements Lines {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  *[Symbol.iterator](): Generator<string> {
    let start = 0;
    while (start < this.text.length) {
      const end = this.text.indexOf('\n', start);
      yield end === -1 ? this.text.slice(start) : this.text.slice(start, end);
      if (end === -1) return;
      start = end + 1;
    }
  }

  /** Blocks of one and of two lines by turns: who loses something between blocks, or keeps one, is found out on small files. */
  *blocks(): Generator<Uint8Array> {
    let buffer = new ArrayBuffer(0);
    for (let start = 0, turn = 0; start < this.text.length; turn++) {
      let end = this.#behindLine(start);
      if (turn % 2 === 1) end = this.#behindLine(end);
      const room = BYTES_A_UNIT * (end - start);
      if (room > buffer.byteLength) buffer = new ArrayBuffer(2 * room);
      const { written } = utf8.encodeInto(this.text.slice(start, end), new Uint8Array(buffer));
      yield new Uint8Array(buffer, 0, written);
      start = end;
    }
  }

  /** @returns where the line that begins at `start` has ended, with its `\n` */
  #behindLine(start: number): number {
    const end = this.text.indexOf('\n', start);
    return end === -1 ? this.text.length : end + 1;
  }
}

/** Stands for a `Box` in a kata's data, where there is no directory yet. */
export class InputBox implements Box {
  readonly tempDir = '';
  readonly memoryMiB: number;
  readonly openFiles: number;

  constructor(memoryMiB: number, openFiles: number) {
    this.memoryMiB = memoryMiB;
    this.openFiles = openFiles;
  }
}
