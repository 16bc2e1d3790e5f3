/** Children that stand ready, so that a save does not wait for Node to start. */
import { closeSync, existsSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import * as limits from '../limits.ts';
import { type Allowance, createAllowance, UNLIMITED } from './allowance.ts';
import { openGauge } from './gauge.ts';
import type { Host, Judging } from './host.ts';
import { killGroup } from './kill.ts';
import type { Child } from './line.ts';
import { startLimited } from './process.ts';
import { FLAGS, type Role } from './program.ts';
import type { Sandbox } from './sandbox.ts';
import { openSession } from './session.ts';
import { openStopwatch } from './stopwatch.ts';
import { openStream } from './stream.ts';
import { sweep } from './sweep.ts';

export interface PoolOptions {
  /** The bundled programs of the roles that are needed. */
  readonly programs: Readonly<Partial<Record<Role, string>>>;
  /** A directory of our own: each child gets a folder in it. */
  readonly dir: string;
  /** The same for children with large files: the temporary directory may be in memory. Made when it is needed. */
  readonly largeDir: string;
  readonly sandbox: Sandbox;
  /** How many stand ready. */
  readonly warm: number;
  /** Wall time for all calls of one judgement, in milliseconds; `JUDGEMENT_WALL_MS` when absent. */
  readonly judgementMs?: number;
  /** Wall clock in milliseconds. */
  now(): number;
}

/** One child judges one run, then dies: nothing a solution leaves behind reaches the next run. */
export function createPool({
  programs,
  dir,
  largeDir,
  sandbox,
  warm,
  judgementMs = limits.JUDGEMENT_WALL_MS,
  now,
}: PoolOptions): Host {
  const ready: Child[] = [];
  const living = new Set<Child>();
  const leaving = new Set<Promise<void>>();
  let started = 0;
  let refill: NodeJS.Timeout | undefined;
  let closing = false;
  fill();

  function fill(): void {
    refill = undefined;
    while (!closing && isThere() && ready.length < warm) ready.push(start('judge'));
  }

  function take(): Child {
    for (;;) {
      const child = ready.shift() ?? start('judge');
      // One that was killed from outside while it waited is no use.
      if (child.process.exitCode === null && child.process.signalCode === null) return child;
    }
  }

  /** Something may have cleaned up the temporary files of a watch that has been open for days. */
  function isThere(): boolean {
    return Object.values(programs).every((program) => existsSync(program));
  }

  /** @param input path of the large file that it is given */
  function start(role: Role, input?: string, residentMiB = capOf(role)): Child {
    const program = programs[role];
    if (program === undefined) throw new Error(`this workshop has no program to ${role}`);
    if (!isThere()) throw new UserError(`The temporary folder ${dir} is gone.`, 'Start the command again.');
    const isLarge = input !== undefined;
    const own = join(isLarge ? largeDir : dir, String(++started));
    mkdirSync(own, { recursive: isLarge });
    const [command, ...argv] = sandbox.command({ program, dir: own, flags: FLAGS[role] });
    const dataMiB = limits.DATA_FACTOR * Math.min(residentMiB, limits.GAUGE_CAPS.residentMiB);
    const systemLimits = { ...(isLarge ? STREAM_LIMITS : SYSTEM_LIMITS), dataMiB };
    const output = `${own}.yielded`;
    const files = isLarge ? [openSync(input, 'r'), openSync(output, 'w')] : [];
    const process_ = startLimited(systemLimits, command, argv, own, ['ignore', 'pipe', 'pipe', 'pipe', ...files]);
    for (const file of files) closeSync(file);
    const pid = process_.pid;
    if (pid === undefined) throw new Error(`Cannot start ${command} for a solution`);
    const closed = closeOf(process_, pid);
    const child = { pid, process: process_, dir: own, output, closed };
    living.add(child);
    const gone = closed.then(async () => {
      living.delete(child);
      await sweep(own);
      if (isLarge) rmSync(output, { force: true });
      leaving.delete(gone);
    });
    leaving.add(gone);
    return child;
  }

  function judging(allowance: Allowance): Judging {
    return {
      open: (bundle, signal) => {
        const session = openSession(take(), bundle, signal, now, allowance);
        refill ??= setTimeout(fill, limits.REPLACE_AFTER_MS);
        return session;
      },
      gauge: (role, load, signal) => openGauge(start(role), load, signal, now, allowance),
      stream: (job, signal, onGoing) =>
        openStream(start('stream', job.input, job.caps.residentMiB), job, signal, now, onGoing),
      ending: allowance.ending,
    };
  }

  return {
    ...judging(UNLIMITED),
    layers: sandbox.layers,
    judging: () => judging(createAllowance(judgementMs)),
    bench: (load, signal) => openStopwatch(start('bench'), load, signal, now),
    close: async () => {
      closing = true;
      clearTimeout(refill);
      for (const child of living) killGroup(child.pid);
      await Promise.all(leaving);
    },
  };
}

const SYSTEM_LIMITS = { cpuSeconds: limits.CHILD_CPU_S, fileMiB: limits.FILE_MIB, openFiles: limits.OPEN_FILES };

/** What a child is ended at when it is seen, in MiB. */
function capOf(role: Role): number {
  return (role === 'judge' ? limits.JUDGE_CAPS : limits.GAUGE_CAPS).residentMiB;
}

/** A stream is held to its budget by what is measured: these only end what has run away. */
const STREAM_LIMITS = {
  cpuSeconds: limits.STREAM_CHILD_CPU_S,
  fileMiB: limits.STREAM_FILE_MIB,
  openFiles: limits.STREAM_OPEN_FILES,
};

/** Descriptors held open by something the child left behind must not keep us waiting. */
const DESCRIPTORS_MS = 200;

function closeOf(child: ReturnType<typeof startLimited>, pid: number): Promise<void> {
  return new Promise((resolve) => {
    child.once('close', () => resolve());
    child.once('error', () => resolve());
    child.once('exit', () => {
      killGroup(pid);
      setTimeout(resolve, DESCRIPTORS_MS).unref();
    });
  });
}
