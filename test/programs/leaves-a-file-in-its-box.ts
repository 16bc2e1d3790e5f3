import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Box } from '#kata';

/** Never removes its file, and can't write it where it is already. */
export function run(box: Box): number {
  writeFileSync(join(box.tempDir, 'left'), 'x', { flag: 'wx' });
  return 1;
}
