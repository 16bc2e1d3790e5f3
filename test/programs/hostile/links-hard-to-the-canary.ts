// verdict: runtime-error | holds: canary
/** Gives it a second name in its own directory. */
import { linkSync, writeFileSync } from 'node:fs';

export function run(
  sin: boolean,
  world: { readonly canary: string; readonly port: number },
  box: { readonly tempDir: string },
): unknown {
  if (!sin) return 'honest';
  linkSync(world.canary, `${box.tempDir}/link`);
  writeFileSync(`${box.tempDir}/link`, 'owned');
  return 'written';
}
