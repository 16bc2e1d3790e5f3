// verdict: runtime-error | holds: canary
/** Leaves a link to the place of the canary, for whoever cleans up. */
import { symlinkSync } from 'node:fs';
import { dirname } from 'node:path';

export function run(
  sin: boolean,
  world: { readonly canary: string; readonly port: number },
  box: { readonly tempDir: string },
): unknown {
  if (!sin) return 'honest';
  symlinkSync(dirname(world.canary), `${box.tempDir}/link`);
  return 'honest';
}
