/** Ends a run that uses too much: CPU time, wall time, resident memory, disk, processes. */

import { performance } from 'node:perf_hooks';
import { type Caps, JUDGE_CAPS, PROCESSES, WATCHDOG_MS } from '../limits.ts';
import { type Allowance, UNLIMITED } from './allowance.ts';
import type { Ending } from './ending.ts';
import type { Usage } from './usage.ts';

/** A look that comes later than this was held up itself: the rest of that time is nobody's. */
const LATE_MS = 4 * WATCHDOG_MS;

export interface Watchdog {
  /** A call has ended, the next one starts. */
  progress(): void;
  stop(): void;
}

/**
 * Looks at a running child every few milliseconds, from the start of a batch of calls until `stop`.
 *
 * Time is CPU time where it can be read, so that a busy machine changes no verdict; the wall clock ends only what
 * waits without working. To wait for a core is not that.
 *
 * @param usage what the child has used so far
 * @param now wall clock in milliseconds
 * @param onBite called once, with the limit that was passed
 * @param caps what is allowed
 * @param allowance what is left for this batch and others: looks are taken off it
 * @param busy for how long this process itself has worked so far, in milliseconds
 */
export function watch(
  usage: () => Usage | undefined,
  now: () => number,
  onBite: (ending: Ending) => void,
  caps: Caps = JUDGE_CAPS,
  allowance: Allowance = UNLIMITED,
  busy: () => number = busyMs,
): Watchdog {
  let moved = true;
  let looked = now();
  let ownMs = busy();
  let waitedMs = 0;
  let queuedMs = 0;
  /** Of the first look: most batches are through before it, and a look costs what a call does. */
  let start: Usage | undefined;
  let cpuAtCall = 0;
  /** At the last look. */
  let cpuMs: number | undefined;
  const timer = setInterval(look, WATCHDOG_MS);

  function look(): void {
    const used = usage();
    start ??= used;
    const workedMs = Math.max(0, (used?.cpuMs ?? 0) - (cpuMs ?? used?.cpuMs ?? 0));
    cpuMs = used?.cpuMs;
    const inQueueMs = (used?.queuedMs ?? queuedMs) - queuedMs;
    queuedMs += inQueueMs;
    const sinceMs = Math.min(Math.max(0, now() - looked - inQueueMs), LATE_MS);
    waitedMs += sinceMs;
    // While this process was at work, the child may have waited for it: then only what it has worked itself is known.
    allowance.spend(Math.max(sinceMs - (busy() - ownMs), Math.min(sinceMs, workedMs)));
    looked = now();
    ownMs = busy();
    const isBetween = moved;
    if (moved) {
      moved = false;
      waitedMs = 0;
      cpuAtCall = used?.cpuMs ?? 0;
    }
    const ending =
      (isBetween ? judgeEntries(used, caps) : undefined) ??
      judgeUsage(used, start ?? NOTHING, cpuAtCall, waitedMs, caps) ??
      allowance.ending();
    if (ending === undefined) return;
    clearInterval(timer);
    onBite(ending);
  }

  return {
    progress: () => {
      moved = true;
    },
    stop: () => clearInterval(timer),
  };
}

/** Of its one thread that asks and listens. */
function busyMs(): number {
  return performance.eventLoopUtilization().active;
}

const NOTHING: Usage = { cpuMs: 0, queuedMs: 0, residentMiB: 0, writtenMiB: 0, processes: 0 };

/** Only from one call to the next, as when a batch ends: a single call without end is bounded by its time, the better word for it. */
function judgeEntries(used: Usage | undefined, caps: Caps): Ending | undefined {
  return (used?.entries ?? 0) > caps.entries ? tooManyEntries(caps) : undefined;
}

export const tooManyEntries = ({ entries }: Caps): Ending => ({ kind: 'output-limit', limit: entries, of: 'entries' });

/** All its life: what it has written in earlier batches is still there. */
export function judgeWritten(used: Usage | undefined, caps: Caps): Ending | undefined {
  if (used === undefined || used.writtenMiB <= caps.writtenMiB) return undefined;
  return { kind: 'output-limit', limitKiB: caps.writtenMiB * 1_024, of: 'written' };
}

function judgeUsage(
  used: Usage | undefined,
  start: Usage,
  cpuAtCall: number,
  wallMs: number,
  caps: Caps,
): Ending | undefined {
  if (used !== undefined) {
    if (used.processes > PROCESSES) return { kind: 'process-limit', limit: PROCESSES };
    if (used.residentMiB > caps.residentMiB) {
      return { kind: 'memory-limit', limitMiB: caps.residentMiB, of: 'resident' };
    }
    const tooMuch = judgeWritten(used, caps);
    if (tooMuch !== undefined) return tooMuch;
    if (used.cpuMs - cpuAtCall > caps.callCpuMs) return { kind: 'time-limit', limitMs: caps.callCpuMs, of: 'call' };
    if (used.cpuMs - start.cpuMs > caps.batchCpuMs) {
      return { kind: 'time-limit', limitMs: caps.batchCpuMs, of: 'stage' };
    }
  }
  return wallMs > caps.callWallMs ? { kind: 'time-limit', limitMs: caps.callWallMs, of: 'call' } : undefined;
}
