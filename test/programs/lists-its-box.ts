/** Tells what it finds in its temporary directory, its limits and its lines; then leaves a file and a folder behind. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Box } from '../../runner/kata.ts';

export function* run(lines: Iterable<string>, box: Box): Generator<string> {
  yield `found ${readdirSync(box.tempDir).length} files`;
  yield `${box.memoryMiB} MiB, ${box.openFiles} files`;
  yield* lines;
  // A second pass starts from the first line again.
  yield* lines;
  writeFileSync(join(box.tempDir, 'left-behind'), 'x');
  mkdirSync(join(box.tempDir, 'a-folder'));
}
