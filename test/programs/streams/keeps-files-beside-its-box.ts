import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Box } from '#kata';

/** Keeps what it may not keep where nobody might look: a megabyte in a file next to its box. */
export function* stream(lines: Iterable<string>, box: Box): Generator<string> {
  writeFileSync(`${dirname(box.tempDir)}/beside`, Buffer.alloc(2 ** 20));
  yield* lines;
}
