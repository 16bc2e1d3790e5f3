// verdict: output-limit | holds: disk
/** Writes file after file. */
import { writeFileSync } from 'node:fs';

export function run(
  sin: boolean,
  world: { readonly canary: string; readonly port: number },
  box: { readonly tempDir: string },
): unknown {
  if (!sin) return 'honest';
  const chunk = Buffer.alloc(4 * 2 ** 20, 'x');
  for (let at = 0; at < 512; at++) writeFileSync(`${box.tempDir}/${at}`, chunk);
  return 'filled';
}
