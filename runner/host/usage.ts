/** What a running process has used so far. Linux only: elsewhere the wall clock has to do. */
import { readFileSync } from 'node:fs';

/** Linux counts CPU time in ticks of 10 ms on every platform that Node supports. */
const TICK_MS = 10;
const PAGE_MIB = 4_096 / (1_024 * 1_024);

export interface Usage {
  /** User and system time, in milliseconds. */
  readonly cpuMs: number;
  readonly residentMiB: number;
}

/** `undefined` where it can't be read: not on Linux, or the process is gone. */
export function readUsage(pid: number): Usage | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The second field is the program's name in brackets, and may hold spaces: count from behind it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const cpuMs = (Number(fields[11]) + Number(fields[12])) * TICK_MS;
    return { cpuMs, residentMiB: Number(fields[21]) * PAGE_MIB };
  } catch {
    return undefined;
  }
}
