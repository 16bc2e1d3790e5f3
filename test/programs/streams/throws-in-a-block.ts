import type { Lines } from '#kata';

/** In the second one, when it has yielded a line and the first. */
export function* stream(lines: Lines): Generator<string | Uint8Array> {
  let blocks = 0;
  yield 'a line';
  for (const block of lines.blocks()) {
    if (++blocks === 2) throw new Error('can not read this');
    yield block;
  }
}
