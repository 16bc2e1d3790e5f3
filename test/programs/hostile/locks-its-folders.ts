// verdict: accepted | holds: disk
/** Leaves folders behind that nobody may enter. */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';

export function run(
  sin: boolean,
  world: { readonly canary: string; readonly port: number },
  box: { readonly tempDir: string },
): unknown {
  if (!sin) return 'honest';
  mkdirSync(`${box.tempDir}/a/b`, { recursive: true });
  writeFileSync(`${box.tempDir}/a/b/file`, 'x');
  chmodSync(`${box.tempDir}/a/b`, 0);
  chmodSync(`${box.tempDir}/a`, 0);
  return 'honest';
}
