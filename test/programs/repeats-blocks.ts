import type { Lines } from '#kata';

/** Each block twice, the second time line by line, and what was in it while the next one was there. */
export function* run(lines: Lines): Generator<string | Uint8Array> {
  let before: Uint8Array | undefined;
  for (const block of lines.blocks()) {
    yield block;
    for (const line of Buffer.from(block).toString().split('\n').slice(0, -1)) yield line;
    if (before !== undefined) yield `before: ${Buffer.from(before).toString().replaceAll('\n', '|')}`;
    before = block;
  }
}
