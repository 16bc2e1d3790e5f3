/** What Linux tells of running processes. Elsewhere there is no /proc, and nothing is found. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

export const canLook = process.platform === 'linux';

/** All children of a process, and theirs. */
export function descendants(root: number): readonly number[] {
  const parents = new Map(processIds().map((pid) => [pid, parentOf(pid)]));
  const found = [root];
  // The list grows while it is walked.
  for (const pid of found) for (const [child, parent] of parents) if (parent === pid) found.push(child);
  return found.slice(1);
}

/** Also finds those whose parent is gone: they still stand where they were started. */
export function processesIn(folder: string): readonly number[] {
  return processIds().filter((pid) => readOr('', () => readlinkSync(`/proc/${pid}/cwd`)).startsWith(folder));
}

export function residentMiB(pid: number): number {
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(statusOf(pid))?.[1] ?? 0) / 1_024;
}

/** The most it had so far. */
export function peakResidentMiB(pid: number): number {
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(statusOf(pid))?.[1] ?? 0) / 1_024;
}

/** How many descriptors a process holds. */
export function openDescriptors(pid: number): number {
  return readOr(0, () => readdirSync(`/proc/${pid}/fd`).length);
}

function processIds(): readonly number[] {
  return readOr([], () => readdirSync('/proc').filter((name) => /^\d+$/.test(name))).map(Number);
}

function statusOf(pid: number): string {
  return readOr('', () => readFileSync(`/proc/${pid}/status`, 'latin1'));
}

function parentOf(pid: number): number {
  const stat = readOr('', () => readFileSync(`/proc/${pid}/stat`, 'latin1'));
  // The second field is the program's name in brackets, and may hold spaces: count from behind it.
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0);
}

/** A process may be gone between two looks at it. */
function readOr<T>(otherwise: T, read: () => T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
