// verdict: output-limit | holds: disk
/** Appends to one file. */
import { appendFileSync } from 'node:fs';

export function run(
  sin: boolean,
  world: { readonly canary: string; readonly port: number },
  box: { readonly tempDir: string },
): unknown {
  if (!sin) return 'honest';
  const chunk = Buffer.alloc(4 * 2 ** 20, 'x');
  for (let at = 0; at < 512; at++) appendFileSync(`${box.tempDir}/file`, chunk);
  return 'filled';
}
