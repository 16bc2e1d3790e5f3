// verdict: runtime-error | holds: canary
/** Makes it empty. */
import { truncateSync } from 'node:fs';

export function run(sin: boolean, world: { readonly canary: string; readonly port: number }): unknown {
  if (!sin) return 'honest';
  truncateSync(world.canary);
  return 'cut';
}
