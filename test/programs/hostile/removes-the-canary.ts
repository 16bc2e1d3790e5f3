// verdict: runtime-error | holds: canary
/** Removes it. */
import { rmSync } from 'node:fs';

export function run(sin: boolean, world: { readonly canary: string; readonly port: number }): unknown {
  if (!sin) return 'honest';
  rmSync(world.canary);
  return 'removed';
}
