// verdict: output-limit | holds: disk, watcher
/** Makes empty folders in empty folders: they hold no byte, and take all the inodes of the disk. */
import { mkdirSync } from 'node:fs';

export function run(
  sin: boolean,
  world: { readonly canary: string; readonly port: number },
  box: { readonly tempDir: string },
): unknown {
  if (!sin) return 'honest';
  for (let at = 0; ; at++) mkdirSync(`${box.tempDir}/${at % 100}/${at}`, { recursive: true });
}
