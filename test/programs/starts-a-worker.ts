/** Starts a thread that would go on when the call is over. */
import { Worker } from 'node:worker_threads';

export function run(sin: boolean): unknown {
  if (sin) new Worker('setInterval(() => {}, 1e6)', { eval: true });
  return [process.pid, process.cwd()];
}
