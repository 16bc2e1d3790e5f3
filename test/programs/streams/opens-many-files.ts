import { closeSync, openSync, rmSync } from 'node:fs';
import type { Box } from '#kata';

export function* stream(lines: Iterable<string>, box: Box): Generator<string> {
  const paths = Array.from({ length: 40 }, (_, at) => `${box.tempDir}/${at}`);
  const files = paths.map((path) => openSync(path, 'w'));
  yield* lines;
  for (const file of files) closeSync(file);
  for (const path of paths) rmSync(path);
}
