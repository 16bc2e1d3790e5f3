import { describe, expect, it } from 'vitest';
import { bench } from '../../runner/bench/bench.ts';
import type { Course } from '../../runner/bench/course.ts';
import {
  BENCH_CALL_CPU_MS,
  BENCH_TURNS,
  BENCH_TURNS_MAX,
  BENCH_TURNS_MIN,
  BENCH_WALL_MS,
} from '../../runner/limits.ts';
import { bundleOf, type FakeBench, fakeBench, took } from '../doubles/fake-stopwatch.ts';

const course: Course = {
  family: 'random',
  otherFamilies: [],
  size: 'n',
  inputs: [1, 2, 3].map((n) => ({ sizes: { n }, args: [n] })),
};

interface Doings {
  readonly isClear?: boolean;
  /** Milliseconds that go by at each look at the clock. */
  readonly tick?: number;
  readonly signal?: AbortSignal;
}

function benching(host: FakeBench, { isClear = true, tick = 0, signal = new AbortController().signal }: Doings = {}) {
  let clock = 0;
  const now = () => (clock += tick);
  const tools = { host, now, signal, progress: () => {} };
  return bench(tools, 'run', course, [bundleOf('a'), bundleOf('b')], 1, () => isClear);
}

const turnsOf = async (host: FakeBench, doings: Doings) => (await benching(host, doings))?.[0]?.byInput[0]?.length;

describe('bench', () => {
  it('has the time of each turn for each input', async () => {
    const laps = await benching(
      fakeBench((code, [n], process) => took((code === 'a' ? 10 : 20) * Number(n) + process)),
    );
    const turns = Array.from({ length: BENCH_TURNS }, (_, turn) => turn + 1);
    expect(laps?.map(({ byInput }) => byInput[1])).toEqual([
      turns.map((one) => 20 + one),
      turns.map((one) => 40 + one),
    ]);
  });

  it('opens a fresh process for each turn of each contestant, in turn, and closes all of them', async () => {
    const host = fakeBench(() => took(1));
    await benching(host);
    const turns = host.opened.slice(2).join('').match(/../g) ?? [];
    expect([turns.length, turns.every((turn) => turn === 'ab' || turn === 'ba'), new Set(turns).size]).toEqual([
      BENCH_TURNS,
      true,
      2,
    ]);
    expect(host.living).toBe(0);
  });

  it('goes on while it is not clear', async () => {
    expect(
      await turnsOf(
        fakeBench(() => took(1)),
        { isClear: false },
      ),
    ).toBe(BENCH_TURNS_MAX);
  });

  it('stops when time is up, but not before there is enough to go by', async () => {
    expect(
      await turnsOf(
        fakeBench(() => took(1)),
        { isClear: false, tick: BENCH_WALL_MS + 1 },
      ),
    ).toBe(BENCH_TURNS_MIN);
  });

  it('does not repeat a call that is too long, nor try larger ones', async () => {
    const host = fakeBench((code, [n]) => took(code === 'b' && n === 2 ? BENCH_CALL_CPU_MS + 1 : 1));
    const [a, b] = (await benching(host)) ?? [];
    expect(a?.byInput.map(({ length }) => length)).toEqual([BENCH_TURNS, BENCH_TURNS, BENCH_TURNS]);
    expect(b?.byInput.map(({ length }) => length)).toEqual([BENCH_TURNS, 0, 0]);
    expect(b?.stop).toEqual({ kind: 'too-long', sizes: { n: 2 }, cpuMs: BENCH_CALL_CPU_MS + 1 });
  });

  it('opens no more processes for one that can not be timed at all', async () => {
    const failed = { kind: 'stopped', stop: { kind: 'stopped', ending: { kind: 'forged' } } } as const;
    const host = fakeBench((code) => (code === 'b' ? failed : took(1)));
    await benching(host);
    expect(host.opened.filter((code) => code === 'b')).toEqual(['b']);
  });

  it.each([
    [
      'threw',
      {
        kind: 'measured',
        value: { ended: { kind: 'threw', error: { name: 'E', message: 'm', stack: '' } }, cpuMs: 0 },
      },
    ],
    ['promise', { kind: 'measured', value: { ended: { kind: 'promise' }, cpuMs: 0 } }],
    ['stopped', { kind: 'stopped', stop: { kind: 'stopped', ending: { kind: 'time-limit', limitMs: 1, of: 'call' } } }],
    ['threw', { kind: 'stopped', stop: { kind: 'stray', error: { name: 'E', message: 'm', frames: [] } } }],
  ] as const)(
    'has what happened to a call that %s, also when it only does so in a later turn',
    async (kind, answer) => {
      const host = fakeBench((code, [n], process) => (code === 'b' && n === 3 && process === 4 ? answer : took(1)));
      const [, b] = (await benching(host)) ?? [];
      expect(b?.stop).toMatchObject({ kind, sizes: { n: 3 } });
      expect(b?.byInput.map(({ length }) => length)).toEqual([BENCH_TURNS, BENCH_TURNS, 0]);
    },
  );

  it('comes to nothing when it is cancelled', async () => {
    const abort = new AbortController();
    const host = fakeBench((_code, _args, process) => {
      if (process === 3) abort.abort();
      return took(1);
    });
    expect(await benching(host, { signal: abort.signal })).toBeUndefined();
    expect(host.living).toBe(0);
  });
});
