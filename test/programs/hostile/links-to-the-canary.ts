// verdict: runtime-error | holds: canary
/** Makes a link in its own directory, and writes through it. */
import { symlinkSync, writeFileSync } from 'node:fs';

export function run(
  sin: boolean,
  world: { readonly canary: string; readonly port: number },
  box: { readonly tempDir: string },
): unknown {
  if (!sin) return 'honest';
  symlinkSync(world.canary, `${box.tempDir}/link`);
  writeFileSync(`${box.tempDir}/link`, 'owned');
  return 'written';
}
