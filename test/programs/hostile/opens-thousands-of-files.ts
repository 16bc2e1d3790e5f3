// verdict: runtime-error | holds: watcher
/** Opens files, and closes none. */
import { openSync } from 'node:fs';

export function run(
  sin: boolean,
  world: { readonly canary: string; readonly port: number },
  box: { readonly tempDir: string },
): unknown {
  if (!sin) return 'honest';
  for (let at = 0; at < 5_000; at++) openSync(`${box.tempDir}/file`, 'w');
  return 'opened';
}
