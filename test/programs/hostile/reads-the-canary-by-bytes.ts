// verdict: runtime-error | holds: canary
/** Gives the path as bytes, where a check might expect a text. */
import { readFileSync } from 'node:fs';

export function run(sin: boolean, world: { readonly canary: string; readonly port: number }): unknown {
  if (!sin) return 'honest';
  return readFileSync(new Uint8Array(Buffer.from(world.canary)) as Buffer, 'utf8');
}
