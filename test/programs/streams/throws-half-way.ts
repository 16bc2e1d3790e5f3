import { writeFileSync } from 'node:fs';
import type { Box } from '#kata';

export function* stream(lines: Iterable<string>, box: Box): Generator<string> {
  writeFileSync(`${box.tempDir}/part`, 'half');
  let at = 0;
  for (const line of lines) {
    if (++at === 100) throw new Error(`can not read ${line.length > 0 ? 'this' : ''}`);
    yield line;
  }
}
