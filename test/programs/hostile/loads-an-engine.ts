// verdict: runtime-error | holds: watcher
/** Has the cryptography load a program of its own making. */
import { setEngine } from 'node:crypto';
import { writeFileSync } from 'node:fs';

export function run(
  sin: boolean,
  world: { readonly canary: string; readonly port: number },
  box: { readonly tempDir: string },
): unknown {
  if (!sin) return 'honest';
  writeFileSync(`${box.tempDir}/engine.so`, 'not one');
  setEngine(`${box.tempDir}/engine.so`);
  return 'loaded';
}
