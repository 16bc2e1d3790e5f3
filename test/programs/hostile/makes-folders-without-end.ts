// verdict: output-limit | stage: properties | holds: disk, watcher
/** Makes some empty folders in each call, none of which takes long: they hold no byte, and take all the inodes of the disk. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

let made = 0;

export function run(
  sin: boolean,
  world: { readonly canary: string; readonly port: number },
  box: { readonly tempDir: string },
): unknown {
  if (!sin) return 'honest';
  const top = dirname(box.tempDir);
  for (let at = 0; at < 2_000; at++) mkdirSync(`${top}/folder-${++made}`);
  return 'honest';
}
