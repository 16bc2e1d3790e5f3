// verdict: runtime-error | holds: canary
/** Reads a file that is none of its business. */
import { readFileSync } from 'node:fs';

export function run(sin: boolean, world: { readonly canary: string; readonly port: number }): unknown {
  if (!sin) return 'honest';
  return readFileSync(world.canary, 'utf8');
}
