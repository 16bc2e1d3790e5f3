// verdict: runtime-error | holds: network
/** Sends it as a name that is looked up. */
import { lookup } from 'node:dns';

export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  lookup('secret.example', () => {});
  return 'honest';
}
