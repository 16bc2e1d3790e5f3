// verdict: accepted | holds: disk, terminal
/** Leaves files behind whose names are not for a terminal. */
import { writeFileSync } from 'node:fs';

export function run(
  sin: boolean,
  world: { readonly canary: string; readonly port: number },
  box: { readonly tempDir: string },
): unknown {
  if (!sin) return 'honest';
  for (const name of ['\u001b[2J', '\n', '-rf', ' ']) writeFileSync(`${box.tempDir}/${name}`, 'x');
  return 'honest';
}
