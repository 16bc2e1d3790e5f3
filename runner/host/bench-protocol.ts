/** What the parent and the benchmarking child say to each other, over the channel of protocol.ts. */
import type { CallEnd } from './gauge-protocol.ts';
import type { RawError } from './protocol.ts';

export type BenchAsk =
  | { readonly kind: 'load'; readonly token: Uint8Array; readonly tempDir: string; readonly code: string }
  /** One call: does it come to an end, and what does it take? */
  | { readonly kind: 'try'; readonly entry: string; readonly call: Uint8Array }
  /** Calls it until `warmUpMs` and then `sampleMs` of CPU time have gone by, each time the same input. */
  | {
      readonly kind: 'sample';
      readonly entry: string;
      readonly call: Uint8Array;
      readonly warmUpMs: number;
      readonly sampleMs: number;
    };

export type BenchTold =
  | { readonly kind: 'loaded'; readonly exports: readonly string[] }
  | { readonly kind: 'load-threw'; readonly error: RawError }
  | { readonly kind: 'tried'; readonly ended: CallEnd; readonly cpuMs: number }
  | { readonly kind: 'sampled'; readonly ended: CallEnd; readonly cpuMs: number }
  | { readonly kind: 'stray'; readonly error: RawError };
