/** Starts a process that would outlive it. */
import { spawn } from 'node:child_process';

export function run(sin: boolean): unknown {
  if (!sin) return [process.pid, process.cwd()];
  return spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)']).pid;
}
