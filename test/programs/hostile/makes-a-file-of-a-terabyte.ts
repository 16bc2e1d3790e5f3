// verdict: runtime-error | holds: disk
/** Makes a file that is larger than the disk, and empty. */
import { ftruncateSync, openSync } from 'node:fs';

export function run(
  sin: boolean,
  world: { readonly canary: string; readonly port: number },
  box: { readonly tempDir: string },
): unknown {
  if (!sin) return 'honest';
  const file = openSync(`${box.tempDir}/file`, 'w');
  ftruncateSync(file, 2 ** 40);
  return 'made';
}
