/** The one place that starts a process. */
import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { killGroup } from './kill.ts';

/**
 * Starts a program in a process group of its own, so that it can be killed with all its children, and with an
 * empty environment: nothing of the user's leaks in, and one variable alone (NODE_EXTRA_CA_CERTS) would add 30 to
 * 50 ms to each start of Node.
 */
export function startGroup(command: string, args: readonly string[], cwd: string, stdio: StdioOptions): ChildProcess {
  const child = spawn(command, args, { cwd, stdio, env: {}, detached: true, windowsHide: true });
  const { pid } = child;
  if (pid === undefined) return child;
  running.add(pid);
  child.once('exit', () => running.delete(pid));
  return child;
}

/** No signal of the terminal reaches a group of its own: on every way out, a bug of ours included, it is for us to end it. */
const running = new Set<number>();
process.on('exit', () => {
  for (const pid of running) killGroup(pid);
});

/** Limits that the operating system keeps, of each process. */
export interface SystemLimits {
  /** User and system time together. */
  readonly cpuSeconds: number;
  readonly fileMiB: number;
  readonly openFiles: number;
  /** Private memory that may be written to: the heap, buffers, stacks. Linux only. */
  readonly dataMiB: number;
}

/** Mapped by Node 24 and newer before anything runs, and hardly used: 575 MB of data there, 49 MB in Node 22. In MiB. */
const RESERVED_MIB = Number(process.versions.node.split('.')[0]) > 22 ? 528 : 0;

/** The shell counts the size of files in blocks. */
const BLOCKS_PER_MIB = 2_048;
const KIB_PER_MIB = 1_024;

/**
 * The same, under limits of the operating system: should this process be killed from outside, an endless loop it has
 * started ends all the same. The shell replaces itself by the program.
 *
 * Memory is watched as well, and ended at less. But a burst between two looks could take all that the machine has.
 *
 * The number of processes is not among them: it counts all that the user has, and root is not held to it. Nor is the
 * size of the address space, of which Node reserves far more than it uses.
 */
export function startLimited(
  { cpuSeconds, fileMiB, openFiles, dataMiB }: SystemLimits,
  command: string,
  args: readonly string[],
  cwd: string,
  stdio: StdioOptions,
): ChildProcess {
  const limits = [`-c 0`, `-t ${cpuSeconds}`, `-n ${openFiles}`, `-f ${fileMiB * BLOCKS_PER_MIB}`];
  // Elsewhere shells complain of it, in what the program seems to print.
  if (process.platform === 'linux') limits.push(`-d ${(dataMiB + RESERVED_MIB) * KIB_PER_MIB}`);
  return startGroup(
    '/bin/sh',
    ['-c', `${limits.map((limit) => `ulimit ${limit}`).join('; ')}; exec "$@"`, 'sh', command, ...args],
    cwd,
    stdio,
  );
}
