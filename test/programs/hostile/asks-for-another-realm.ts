// verdict: runtime-error | holds: watcher
/** Asks for a realm whose builtins nobody has touched. */
import { runInNewContext } from 'node:vm';

export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  return runInNewContext("'honest'");
}
