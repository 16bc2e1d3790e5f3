// verdict: runtime-error | holds: canary
/** Looks around. */
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';

export function run(sin: boolean, world: { readonly canary: string; readonly port: number }): unknown {
  if (!sin) return 'honest';
  return readdirSync(dirname(world.canary));
}
