// verdict: runtime-error | holds: canary
/** Moves it to its own directory. */
import { renameSync } from 'node:fs';

export function run(
  sin: boolean,
  world: { readonly canary: string; readonly port: number },
  box: { readonly tempDir: string },
): unknown {
  if (!sin) return 'honest';
  renameSync(world.canary, `${box.tempDir}/mine`);
  return 'moved';
}
