/** The one place that starts a process. */
import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';

/**
 * Starts a program in a process group of its own, so that it can be killed with all its children, and with an
 * empty environment: nothing of the user's leaks in, and one variable alone (NODE_EXTRA_CA_CERTS) would add 30 to
 * 50 ms to each start of Node.
 */
export function startGroup(command: string, args: readonly string[], cwd: string, stdio: StdioOptions): ChildProcess {
  return spawn(command, args, { cwd, stdio, env: {}, detached: true, windowsHide: true });
}

/**
 * The same, with a limit on CPU time that the operating system keeps: should this process be killed from outside, an
 * endless loop it has started ends all the same. The shell replaces itself by the program.
 *
 * @param cpuSeconds user and system time together
 */
export function startLimited(
  cpuSeconds: number,
  command: string,
  args: readonly string[],
  cwd: string,
  stdio: StdioOptions,
): ChildProcess {
  return startGroup('/bin/sh', ['-c', `ulimit -t ${cpuSeconds}; exec "$@"`, 'sh', command, ...args], cwd, stdio);
}
