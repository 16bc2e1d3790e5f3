/** What the parent and the streaming child say to each other, over the channel of protocol.ts. */
import type { RawError } from './protocol.ts';

/** Where the first box of a child is, in its folder: `revive` numbers them. A streaming child has one. */
export const BOX = '1';

/**
 * The large file, and what is yielded. A child is given descriptors and knows no path of either, so that a solution can't
 * read the one once more, nor keep things in the other, behind our back.
 */
export const INPUT_FD = 4;
export const OUTPUT_FD = 5;

export type StreamAsk =
  | { readonly kind: 'load'; readonly token: Uint8Array; readonly tempDir: string; readonly code: string }
  | {
      readonly kind: 'stream';
      readonly entry: string;
      /** Arguments, as `encodeArgs` writes them: the file among them stands for the one at `INPUT_FD`. */
      readonly call: Uint8Array;
      /** Bytes that may be yielded. */
      readonly outputBytes: number;
    };

export type StreamTold =
  | { readonly kind: 'loaded'; readonly exports: readonly string[] }
  | { readonly kind: 'load-threw'; readonly error: RawError }
  | { readonly kind: 'going'; readonly seen: RawFacts }
  | { readonly kind: 'streamed'; readonly ended: StreamEnd; readonly seen: RawFacts }
  | { readonly kind: 'stray'; readonly error: RawError };

/** How one streaming call ended, as the child saw it. */
export type StreamEnd =
  | { readonly kind: 'returned' }
  | { readonly kind: 'threw'; readonly error: RawError }
  /** A Promise or an async generator. */
  | { readonly kind: 'promise' }
  | { readonly kind: 'not-iterable'; readonly what: string }
  /** What was yielded after `linesOut` lines is neither a string nor a block of bytes. */
  | { readonly kind: 'not-a-line'; readonly what: string }
  /** It is a block of bytes that does not end with the end of a line. */
  | { readonly kind: 'open-block' }
  | { readonly kind: 'endless-output' };

/**
 * Numbers of one look at live memory, in bytes: read so far, yielded so far; on the heap, of these in objects too large
 * for a page; outside of it.
 */
export const LOOK_FIELDS = 5;

export interface RawFacts {
  readonly linesIn: number;
  /** Number of the line that what was read last begins with: `linesIn` itself, unless that was a block. */
  readonly lineFrom: number;
  readonly bytesIn: number;
  /** Times that somebody began to read the input and took a line. */
  readonly passes: number;
  /** Lines that were read before the first was yielded; so far, when none was. Of a block in hand only the first one. */
  readonly readAhead: number;
  readonly linesOut: number;
  readonly bytesOut: number;
  /** The most that was seen at any time, in bytes. */
  readonly heap: number;
  readonly buffers: number;
  /** What was alive at several moments: `LOOK_FIELDS` numbers for each. */
  readonly looks: Float64Array;
  /** Files that are still in the box at the end, and the names of some. */
  readonly leftOver: number;
  readonly leftNames: readonly string[];
}
