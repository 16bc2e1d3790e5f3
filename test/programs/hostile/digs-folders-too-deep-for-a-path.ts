// verdict: accepted | holds: disk, watcher
/** Leaves folders in folders, deeper than a path can say. */
import { mkdirSync } from 'node:fs';

let hasDug = false;

export function run(
  sin: boolean,
  world: { readonly canary: string; readonly port: number },
  box: { readonly tempDir: string },
): unknown {
  // Once: more than that is too many folders, as far as they can be counted.
  if (!sin || hasDug) return 'honest';
  hasDug = true;
  const start = process.cwd();
  try {
    process.chdir(box.tempDir);
    for (let depth = 0; depth < 1_000; depth++) {
      mkdirSync('folder');
      process.chdir('folder');
    }
  } catch {}
  try {
    process.chdir(start);
  } catch {}
  return 'honest';
}
