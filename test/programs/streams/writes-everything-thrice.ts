import { appendFileSync, rmSync } from 'node:fs';
import type { Box } from '#kata';

export function* stream(lines: Iterable<string>, box: Box): Generator<string> {
  const path = `${box.tempDir}/copies`;
  let waiting = '';
  for (const line of lines) {
    yield line;
    waiting += `${line}\n`.repeat(3);
    if (waiting.length < 100_000) continue;
    appendFileSync(path, waiting);
    waiting = '';
  }
  rmSync(path, { force: true });
}
