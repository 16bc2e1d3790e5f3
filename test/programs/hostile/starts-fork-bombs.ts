// verdict: runtime-error | holds: processes
/** Starts itself twice, and those start themselves twice. */
import { fork } from 'node:child_process';

export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  fork(process.argv[1] ?? '');
  fork(process.argv[1] ?? '');
  return 'bombed';
}
