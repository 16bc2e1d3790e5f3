/** Starts a process that would outlive it, and that holds a connection to `port` as long as it lives. */
import { spawn } from 'node:child_process';

export function run(sin: boolean, port: number): unknown {
  if (!sin) return [process.pid, process.cwd()];
  return spawn(process.execPath, ['-e', "require('net').connect(process.argv[1], 'localhost')", String(port)]).pid;
}

export function leave(): void {
  process.exit(0);
}
