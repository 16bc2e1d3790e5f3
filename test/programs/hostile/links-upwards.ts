// verdict: runtime-error | holds: canary
/** Makes a link to the root by a relative way, and goes down from there. */
import { readFileSync, symlinkSync } from 'node:fs';

export function run(
  sin: boolean,
  world: { readonly canary: string; readonly port: number },
  box: { readonly tempDir: string },
): unknown {
  if (!sin) return 'honest';
  symlinkSync('../../../../../../../..', `${box.tempDir}/up`);
  return readFileSync(`${box.tempDir}/up/${world.canary}`, 'utf8');
}
