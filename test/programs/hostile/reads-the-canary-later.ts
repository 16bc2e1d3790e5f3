// verdict: runtime-error | holds: canary
/** Reads it with the functions that give promises, and exits when it has it. */
import { readFile } from 'node:fs/promises';

export function run(sin: boolean, world: { readonly canary: string; readonly port: number }): unknown {
  if (!sin) return 'honest';
  void readFile(world.canary).then(() => process.exit(0));
  return 'honest';
}
