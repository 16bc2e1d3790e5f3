// verdict: runtime-error | holds: network
/** Lets a debugger in. */
import { open, url } from 'node:inspector';

export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  open(0);
  return url();
}
