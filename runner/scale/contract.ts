/** What a streaming round says of a large file: types only. Authors get them from kata.ts. */

/** A text file that is made from a seed: the same bytes on every platform. Its lines are UTF-8, cut at `\n`. */
export interface Dataset {
  /**
   * What a line is: `lines` a text of about 90 bytes; `rows` a key, a tab, a whole number; `log` an access log in the
   * combined format.
   */
  readonly kind: 'lines' | 'rows' | 'log';
  readonly seed: number;
  readonly keys: Keys;
  readonly dirt?: Dirt;
}

/** What repeats: whole lines, the keys of rows, the paths of a log. */
export interface Keys {
  /** Share of the lines whose key is new, so that the number of keys grows with the file. */
  readonly fresh: number;
  /** How the others choose among the keys so far: evenly, or the early ones far more often (Zipf's law). */
  readonly repeats: 'uniform' | 'zipf';
  /** Share of the lines that have one and the same key. */
  readonly hot?: number;
  /** Share of the lines, at the end, that repeat the first ones in order: as far away as the file is long. */
  readonly echo?: number;
}

/** Shares are of the lines, from 0 to 1. */
interface Dirt {
  /** Lines that end in `\r\n`. */
  readonly crlf?: number;
  readonly blank?: number;
  /** Lines that are not of the form of `kind`; there are none of `lines`. */
  readonly malformed?: number;
  /** Lines that are `bytes` longer than the others. */
  readonly long?: { readonly share: number; readonly bytes: number };
  /** A byte-order mark at the start. */
  readonly mark?: boolean;
  /** True when the last line has no `\n`. */
  readonly openEnd?: boolean;
}

/** What one call may use. Sizes in MiB are of 2^20 bytes. */
export interface Budget {
  /** Peak resident memory above that of an empty run; also `box.memoryMiB`. */
  readonly memoryMiB: number;
  /** Bytes in `box.tempDir` at any moment, as a multiple of the input. */
  readonly tempDisk: number;
  /** Files of its own that are open at the same moment; also `box.openFiles`. */
  readonly openFiles: number;
  /** How often the input may be read. */
  readonly passes: number;
  /**
   * Lines that may be read before the first one is yielded; absent where a right answer has to read them all. Of a block of
   * bytes only the first line counts.
   */
  readonly readAhead?: number;
}

/**
 * What has to come out, less what is not data: a byte-order mark at the start of the file, a `\r` at the end of a line.
 *
 * - `sorted`: every line, in the order of its UTF-8 bytes
 * - `distinct`: every distinct line once, in any order
 * - `folded`: what an oracle yields when it has seen every line, in that order or in any
 */
export type Expected =
  | { readonly kind: 'sorted' }
  | { readonly kind: 'distinct' }
  | { readonly kind: 'folded'; readonly order: 'exact' | 'any'; oracle(): Fold; readonly parts?: Parts };

/** A `Map` has room for 16.7 million keys: beyond 1 GiB of input there is an oracle for each part of the keys. */
interface Parts {
  /** What decides which part a line belongs to. */
  keyOf(line: string): string;
  /** Makes one result of those of the parts, given as one; without it they follow each other. */
  join?(results: readonly string[]): Iterable<string>;
}

/** Takes all lines, then tells the result. Its memory is no matter: it runs beside, once for each file. */
export interface Fold {
  take(line: string): void;
  end(): Iterable<string>;
}
