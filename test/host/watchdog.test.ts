import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Ending } from '../../runner/host/ending.ts';
import { watch } from '../../runner/host/watchdog.ts';
import {
  CALL_CPU_MS,
  CALL_WALL_MS,
  JUDGE_CAPS,
  PROCESSES,
  RESIDENT_MIB,
  STAGE_CPU_MS,
  WATCHDOG_MS,
} from '../../runner/limits.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A child whose use of the machine a test sets by hand, and a clock that stands still until it is turned. */
function watched(isReadable = true) {
  const child = { cpuMs: 0, queuedMs: 0, residentMiB: 40, writtenMiB: 0, processes: 1, entries: 0 };
  const bites: Ending[] = [];
  const dog = watch(
    () => (isReadable ? { ...child } : undefined),
    () => Date.now(),
    (ending) => bites.push(ending),
  );
  return {
    child,
    bites,
    dog,
    /** Lets time pass; the child works for as much of it as is said. */
    pass: (ms: number, share = 0) => {
      for (let passed = 0; passed < ms; passed += WATCHDOG_MS) {
        child.cpuMs += WATCHDOG_MS * share;
        vi.advanceTimersByTime(WATCHDOG_MS);
      }
    },
  };
}

const CALL = { kind: 'time-limit', limitMs: CALL_CPU_MS, of: 'call' };

describe('watch', () => {
  it('ends what has made too many files and folders when its next call starts, and leaves a single call to its time', () => {
    const { child, bites, dog, pass } = watched();
    pass(10 * WATCHDOG_MS);
    child.entries = JUDGE_CAPS.entries + 1;
    pass(10 * WATCHDOG_MS);
    expect(bites).toEqual([]);
    dog.progress();
    pass(WATCHDOG_MS);
    expect(bites).toEqual([{ kind: 'output-limit', limit: JUDGE_CAPS.entries, of: 'entries' }]);
  });

  it('ends a call when it has used more CPU time than a call may', () => {
    const { bites, pass } = watched();
    pass(CALL_CPU_MS + 10 * WATCHDOG_MS, 1);
    expect(bites).toEqual([CALL]);
  });

  it('lets a call go on when it has used all it may, but no more', () => {
    const { child, bites, pass } = watched();
    pass(WATCHDOG_MS);
    child.cpuMs += CALL_CPU_MS;
    pass(WATCHDOG_MS);
    expect(bites).toEqual([]);
  });

  it('counts from zero again when the next call starts', () => {
    const { bites, dog, pass } = watched();
    for (let calls = 0; calls < 3; calls++) {
      pass(CALL_CPU_MS * 0.9, 1);
      dog.progress();
    }
    expect(bites).toEqual([]);
  });

  it('does not count the CPU time that the child has used before when it starts to watch', () => {
    const bites: Ending[] = [];
    watch(
      () => ({ cpuMs: 1e9, queuedMs: 0, residentMiB: 1, writtenMiB: 1, processes: 1 }),
      () => 0,
      (ending) => bites.push(ending),
    );
    vi.advanceTimersByTime(10 * WATCHDOG_MS);
    expect(bites).toEqual([]);
  });

  it('ends the stage when all its calls together use more CPU time than a stage may', () => {
    const { bites, dog, pass } = watched();
    for (let spent = 0; spent <= STAGE_CPU_MS; spent += 500) {
      pass(500, 1);
      dog.progress();
    }
    pass(WATCHDOG_MS);
    expect(bites).toEqual([{ kind: 'time-limit', limitMs: STAGE_CPU_MS, of: 'stage' }]);
  });

  it('ends the child when its resident memory passes the limit', () => {
    const { child, bites, pass } = watched();
    child.residentMiB = RESIDENT_MIB + 1;
    pass(WATCHDOG_MS);
    expect(bites).toEqual([{ kind: 'memory-limit', limitMiB: RESIDENT_MIB, of: 'resident' }]);
  });

  it('ends the child when it has written more than it may, be it before the watch began', () => {
    const { child, bites, pass } = watched();
    child.writtenMiB = JUDGE_CAPS.writtenMiB + 1;
    pass(WATCHDOG_MS);
    expect(bites).toEqual([{ kind: 'output-limit', limitKiB: JUDGE_CAPS.writtenMiB * 1_024, of: 'written' }]);
  });

  it('ends the child when it has become many processes', () => {
    const { child, bites, pass } = watched();
    child.processes = PROCESSES;
    pass(WATCHDOG_MS);
    expect(bites).toEqual([]);
    child.processes++;
    pass(WATCHDOG_MS);
    expect(bites).toEqual([{ kind: 'process-limit', limit: PROCESSES }]);
  });

  it('ends a call that waits without working when its wall time is over', () => {
    const { bites, pass } = watched();
    pass(CALL_WALL_MS + 10 * WATCHDOG_MS);
    expect(bites).toEqual([{ kind: 'time-limit', limitMs: CALL_WALL_MS, of: 'call' }]);
  });

  it('lets a call go on that works whenever others leave it a core, and ends it by its CPU time', () => {
    const { child, bites, pass } = watched();
    for (let passed = 0; passed < 2 * CALL_WALL_MS; passed += WATCHDOG_MS) {
      child.queuedMs += 0.95 * WATCHDOG_MS;
      pass(WATCHDOG_MS, 0.05);
    }
    expect(bites).toEqual([]);
    pass(CALL_CPU_MS, 1);
    expect(bites).toEqual([CALL]);
  });

  it('goes by wall time when CPU time can not be read', () => {
    const { bites, pass } = watched(false);
    pass(CALL_WALL_MS + 10 * WATCHDOG_MS);
    expect(bites).toEqual([{ kind: 'time-limit', limitMs: CALL_WALL_MS, of: 'call' }]);
  });

  it('lets a call go on when it waits for less than its wall time', () => {
    const { bites, dog, pass } = watched();
    pass(CALL_WALL_MS * 0.9);
    dog.progress();
    pass(CALL_WALL_MS * 0.9);
    expect(bites).toEqual([]);
  });

  it('blames nobody when it was itself held up for longer than a call may take', () => {
    const { bites, pass } = watched();
    pass(WATCHDOG_MS);
    // The clock goes on while this process does not: a laptop that sleeps, a runner that is stopped.
    vi.setSystemTime(Date.now() + 10 * CALL_WALL_MS);
    pass(WATCHDOG_MS);
    expect(bites).toEqual([]);
  });

  it('is silent when it was stopped', () => {
    const { child, bites, dog } = watched();
    dog.stop();
    child.residentMiB = RESIDENT_MIB + 1;
    vi.advanceTimersByTime(10 * WATCHDOG_MS);
    expect(bites).toEqual([]);
  });

  it.each([
    ['works', 1, 0, 1],
    ['works on several threads', 1.5, 0, 1],
    ['waits without working', 0, 0, 1],
    ['waits for the runner, which is busy with others', 0, 1, 0],
    ['works while the runner is busy with others', 1, 1, 1],
    ['waits for a runner that is busy for half of the time', 0, 0.5, 0.5],
  ])('takes off the allowance what a child takes that %s', (_, works, busy, taken) => {
    const child = { cpuMs: 1_000, queuedMs: 0, residentMiB: 40, writtenMiB: 0, processes: 1 };
    let ownMs = 500;
    let spentMs = 0;
    const allowance = {
      spend: (ms: number) => {
        spentMs += ms;
      },
      ending: () => undefined,
    };
    const dog = watch(
      () => ({ ...child }),
      () => Date.now(),
      () => {},
      JUDGE_CAPS,
      allowance,
      () => ownMs,
    );
    // What it had worked before the first look is not known to belong to this call.
    vi.advanceTimersByTime(WATCHDOG_MS);
    spentMs = 0;
    for (let looks = 0; looks < 40; looks++) {
      child.cpuMs += works * WATCHDOG_MS;
      ownMs += busy * WATCHDOG_MS;
      vi.advanceTimersByTime(WATCHDOG_MS);
    }
    dog.stop();
    expect(spentMs).toBe(taken * 40 * WATCHDOG_MS);
  });
});
