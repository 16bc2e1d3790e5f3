/**
 * What the parent and the child say to each other: the only file both sides share.
 *
 * They talk over file descriptor 3, in both directions, in frames:
 *
 *     4 bytes  length of the payload, little endian
 *    16 bytes  token (child to parent only)
 *     n bytes  payload, by v8.serialize
 *
 * The token is made for each child and sent before the solution is loaded, so that a solution that writes to
 * the descriptor itself can spoil the channel but can't forge a message. Both sides of the child are synchronous:
 * what it has said before it dies is never lost.
 */

export const CHANNEL_FD = 3;
export const TOKEN_BYTES = 16;

export type Ask =
  | {
      readonly kind: 'load';
      readonly token: Uint8Array;
      readonly code: string;
      readonly tempDir: string;
      readonly limits: ChildLimits;
    }
  | { readonly kind: 'call'; readonly entry: string; readonly collect: boolean; readonly calls: readonly Uint8Array[] };

export interface ChildLimits {
  readonly yieldedLines: number;
  readonly yieldedCharacters: number;
}

export type Told =
  | { readonly kind: 'loaded'; readonly exports: readonly string[] }
  | { readonly kind: 'load-threw'; readonly error: RawError }
  | { readonly kind: 'call-ended'; readonly outcome: RawOutcome }
  | { readonly kind: 'batch-ended' }
  | { readonly kind: 'stray'; readonly error: RawError };

/** What came out of one call. Never a verdict. */
export type RawOutcome =
  | { readonly kind: 'returned'; readonly value: unknown; readonly argsAfter?: readonly unknown[] }
  | { readonly kind: 'threw'; readonly error: RawError }
  | { readonly kind: 'promise' }
  | { readonly kind: 'unsendable'; readonly reason: string }
  | { readonly kind: 'endless-output'; readonly lines: number }
  /** Yielded, after so many lines, a block of bytes that does not end with the end of a line. */
  | { readonly kind: 'open-block'; readonly lines: number };

export interface RawError {
  readonly name: string;
  readonly message: string;
  /** As V8 wrote it, with positions in the bundle. */
  readonly stack: string;
}

/** How arguments that can't travel are written: see `encodeArgs` and the child's `revive`. */
export type WireArgument =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'file'; readonly text: string }
  | { readonly kind: 'box'; readonly memoryMiB: number; readonly openFiles: number }
  /** Stands for the whole list: see recipe.ts. Only the measuring child can make it. */
  | {
      readonly kind: 'recipe';
      readonly family: string;
      readonly sizes: Readonly<Record<string, number>>;
      readonly seed: number;
    };
