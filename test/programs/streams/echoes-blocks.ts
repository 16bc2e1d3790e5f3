import type { Lines } from '#kata';

export function* stream(lines: Lines): Generator<Uint8Array> {
  yield* lines.blocks();
}
