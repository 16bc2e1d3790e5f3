// verdict: runtime-error | holds: canary
/** Copies it to its own directory. */
import { copyFileSync, readFileSync } from 'node:fs';

export function run(
  sin: boolean,
  world: { readonly canary: string; readonly port: number },
  box: { readonly tempDir: string },
): unknown {
  if (!sin) return 'honest';
  copyFileSync(world.canary, `${box.tempDir}/mine`);
  return readFileSync(`${box.tempDir}/mine`, 'utf8');
}
