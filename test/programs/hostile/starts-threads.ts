// verdict: runtime-error | holds: processes
/** Starts a thread that would go on. */
import { Worker } from 'node:worker_threads';

export function run(sin: boolean): unknown {
  if (!sin) return 'honest';
  new Worker('for (;;);', { eval: true });
  return 'started';
}
