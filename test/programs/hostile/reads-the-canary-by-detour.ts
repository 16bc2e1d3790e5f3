// verdict: runtime-error | holds: canary
/** Starts from its own directory, and climbs. */
import { readFileSync } from 'node:fs';

export function run(
  sin: boolean,
  world: { readonly canary: string; readonly port: number },
  box: { readonly tempDir: string },
): unknown {
  if (!sin) return 'honest';
  return readFileSync(`${box.tempDir}/../../../../../../../../${world.canary}`, 'utf8');
}
