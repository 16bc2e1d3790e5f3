/** What a running child and all that it has started have used so far. Linux only: elsewhere the wall clock has to do. */
import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts CPU time in ticks of 10 ms on every platform that Node supports. */
const TICK_MS = 10;
const MIB = 1_024 * 1_024;
const PAGE_MIB = 4_096 / MIB;

/** One look in so many goes through all processes of the machine, which takes some milliseconds. */
const LOOKS_BETWEEN_SCANS = 20;

export interface Usage {
  /** User and system time, in milliseconds. */
  readonly cpuMs: number;
  /** For how long it was ready to run, and others had the cores, in milliseconds. */
  readonly queuedMs: number;
  /** Pages that two processes share count twice. */
  readonly residentMiB: number;
  /** What went through calls that write: to files, pipes and the channel. */
  readonly writtenMiB: number;
  readonly processes: number;
  /** Files and folders that it has, where they are counted. */
  readonly entries?: number;
}

/**
 * Looks at the process, its descendants, and what is in its group. Descendants that have gone to a group of their own
 * are found by their parents; orphans by their group, though only now and then.
 *
 * @returns a look; it gives `undefined` where nothing can be read: not on Linux, or the process is gone
 */
export function usageOf(pid: number): () => Usage | undefined {
  const orphans = new Set<number>();
  let looks = 0;
  return () => {
    if (process.platform !== 'linux') return undefined;
    if (++looks % LOOKS_BETWEEN_SCANS === 0) for (const member of groupOf(pid)) orphans.add(member);
    const seen = new Map<number, Usage>();
    for (const root of [pid, ...orphans]) collect(root, seen);
    return seen.has(pid) ? [...seen.values()].reduce(sum) : undefined;
  };
}

/** The process and all that it has started: behind bubblewrap the program itself is a grandchild. */
export function familyOf(pid: number): readonly number[] {
  const seen = new Map<number, Usage>();
  collect(pid, seen);
  return [...seen.keys()];
}

function collect(root: number, seen: Map<number, Usage>): void {
  const left = [root];
  for (let pid = left.pop(); pid !== undefined; pid = left.pop()) {
    if (seen.has(pid)) continue;
    const usage = usageOfOne(pid);
    if (usage === undefined) continue;
    seen.set(pid, usage);
    left.push(...childrenOf(pid));
  }
}

export function sum(a: Usage, b: Usage): Usage {
  return {
    cpuMs: a.cpuMs + b.cpuMs,
    queuedMs: a.queuedMs + b.queuedMs,
    residentMiB: a.residentMiB + b.residentMiB,
    writtenMiB: a.writtenMiB + b.writtenMiB,
    processes: a.processes + b.processes,
  };
}

function usageOfOne(pid: number): Usage | undefined {
  const fields = statOf(pid);
  if (fields === undefined) return undefined;
  // Fields 11 to 14: its own user and system time, then that of children which have ended.
  const ticks = fields.slice(11, 15).reduce((all, field) => all + Number(field), 0);
  // Nanoseconds on a core, and in the queue for one; of its first thread. Some kernels do not tell.
  const queued = (read(`/proc/${pid}/schedstat`) ?? '').split(' ')[1] ?? 0;
  const written = /^wchar: (\d+)/m.exec(read(`/proc/${pid}/io`) ?? '')?.[1] ?? 0;
  return {
    cpuMs: ticks * TICK_MS,
    queuedMs: Number(queued) / 1e6,
    residentMiB: Number(fields[21]) * PAGE_MIB,
    writtenMiB: Number(written) / MIB,
    processes: 1,
  };
}

/** The fields behind the program's name, which stands in brackets and may hold spaces. */
function statOf(pid: number | string): readonly string[] | undefined {
  const stat = read(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
}

/** Those that its first thread has started, as Node does it; what another thread starts is found by its group. */
function childrenOf(pid: number): readonly number[] {
  return (read(`/proc/${pid}/task/${pid}/children`) ?? '').split(' ').filter(Boolean).map(Number);
}

function groupOf(pid: number): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && statOf(name)?.[2] === String(pid))
    .map(Number);
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return undefined;
  }
}
