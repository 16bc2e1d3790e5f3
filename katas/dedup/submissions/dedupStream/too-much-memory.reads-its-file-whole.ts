// Goes through a file on disk, as larger than memory asks, and then reads that file in one piece.
import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Box } from '#kata';

export function* dedupStream(lines: Iterable<string>, box: Box): Generator<string> {
  const path = join(box.tempDir, 'lines');
  let waiting = '';
  for (const line of clean(lines)) {
    waiting += `${line}\n`;
    if (waiting.length < box.memoryMiB * 2 ** 16) continue;
    appendFileSync(path, waiting);
    waiting = '';
  }
  appendFileSync(path, waiting);
  yield* new Set(readFileSync(path, 'utf8').split('\n').slice(0, -1));
  rmSync(path);
}

/** A byte-order mark at the start and a `\r` at the end of a line are not data. */
function* clean(lines: Iterable<string>): Generator<string> {
  let first = true;
  for (const line of lines) {
    const start = first && line.startsWith('\uFEFF') ? 1 : 0;
    first = false;
    yield line.slice(start, line.endsWith('\r') ? -1 : undefined);
  }
}
