// accepted, keeps 0 %: appends every few lines to a log of its own while they go by, a call each.
import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Box } from '#kata';

export function* stream(lines: Iterable<string>, box: Box): Generator<string> {
  const path = join(box.tempDir, 'log');
  let waiting: string[] = [];
  for (const line of lines) {
    waiting.push(line);
    if (waiting.length === 100) {
      appendFileSync(path, `${waiting.join('\n')}\n`);
      waiting = [];
    }
    yield line;
  }
  rmSync(path, { force: true });
}
