// verdict: runtime-error | holds: watcher
/** Closes the channel of its judge. */
import { closeSync } from 'node:fs';

export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  closeSync(3);
  return 'honest';
}
