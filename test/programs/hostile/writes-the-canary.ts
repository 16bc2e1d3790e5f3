// verdict: runtime-error | holds: canary
/** Writes to it. */
import { writeFileSync } from 'node:fs';

export function run(sin: boolean, world: { readonly canary: string; readonly port: number }): unknown {
  if (!sin) return 'honest';
  writeFileSync(world.canary, 'owned');
  return 'written';
}
