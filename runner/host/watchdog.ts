/** Ends a run that uses too much: CPU time, wall time, resident memory. */

import * as limits from '../limits.ts';
import type { Ending } from './ending.ts';
import type { Usage } from './usage.ts';

export interface Watchdog {
  /** A call has ended, the next one starts. */
  progress(): void;
  stop(): void;
}

/**
 * Looks at a running child every few milliseconds, from the start of a batch of calls until `stop`.
 *
 * Time is CPU time where it can be read, so that a busy machine changes no verdict; the wall clock ends only what
 * waits without working.
 *
 * @param usage what the child has used so far
 * @param now wall clock in milliseconds
 * @param onBite called once, with the limit that was passed
 */
export function watch(usage: () => Usage | undefined, now: () => number, onBite: (ending: Ending) => void): Watchdog {
  let moved = true;
  let wallStart = now();
  const cpuAtStart = usage()?.cpuMs ?? 0;
  let cpuAtCall = cpuAtStart;
  const timer = setInterval(look, limits.WATCHDOG_MS);

  function look(): void {
    const used = usage();
    if (moved) {
      moved = false;
      wallStart = now();
      cpuAtCall = used?.cpuMs ?? 0;
    }
    const ending = judgeUsage(used, cpuAtStart, cpuAtCall, now() - wallStart);
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

function judgeUsage(
  used: Usage | undefined,
  cpuAtStart: number,
  cpuAtCall: number,
  wallMs: number,
): Ending | undefined {
  if (used !== undefined && used.residentMiB > limits.RESIDENT_MIB) {
    return { kind: 'memory-limit', limitMiB: limits.RESIDENT_MIB, of: 'resident' };
  }
  if (used !== undefined && used.cpuMs - cpuAtCall > limits.CALL_CPU_MS) {
    return { kind: 'time-limit', limitMs: limits.CALL_CPU_MS, of: 'call' };
  }
  if (used !== undefined && used.cpuMs - cpuAtStart > limits.STAGE_CPU_MS) {
    return { kind: 'time-limit', limitMs: limits.STAGE_CPU_MS, of: 'stage' };
  }
  if (wallMs > limits.CALL_WALL_MS) return { kind: 'time-limit', limitMs: limits.CALL_WALL_MS, of: 'call' };
  return undefined;
}
