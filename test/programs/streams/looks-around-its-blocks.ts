import type { Lines } from '#kata';

/** Beside a block there is more of its buffer. */
export function* stream(lines: Lines): Generator<string> {
  const found = new Set<string>();
  for (let pass = 0; pass < 20; pass++) {
    for (const { buffer } of lines.blocks()) {
      for (const line of Buffer.from(buffer).toString('latin1').replaceAll('\0', '').split('\n')) found.add(line);
    }
  }
  for (const line of found) if (!/^(line \d+)?$/.test(line)) yield `found ${line.length} bytes`;
  yield 'done';
}
