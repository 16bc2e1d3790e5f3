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

/** Limits that the operating system keeps, of each process. */
export interface SystemLimits {
  /** User and system time together. */
  readonly cpuSeconds: number;
  readonly fileMiB: number;
  readonly openFiles: number;
}

/** The shell counts the size of files in blocks. */
const BLOCKS_PER_MIB = 2_048;

/**
 * The same, under limits of the operating system: should this process be killed from outside, an endless loop it has
 * started ends all the same. The shell replaces itself by the program.
 *
 * The number of processes is not among them: it counts all that the user has, and root is not held to it. Nor is the
 * size of the address space, of which Node reserves far more than it uses.
 */
export function startLimited(
  { cpuSeconds, fileMiB, openFiles }: SystemLimits,
  command: string,
  args: readonly string[],
  cwd: string,
  stdio: StdioOptions,
): ChildProcess {
  const limits = `ulimit -c 0; ulimit -t ${cpuSeconds}; ulimit -n ${openFiles}; ulimit -f ${fileMiB * BLOCKS_PER_MIB}`;
  return startGroup('/bin/sh', ['-c', `${limits}; exec "$@"`, 'sh', command, ...args], cwd, stdio);
}
