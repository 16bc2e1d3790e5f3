import { afterAll, describe, expect, it } from 'vitest';
import type { Gauge } from '../../runner/host/gauge.ts';
import { box } from '../../runner/kata.ts';
import { openWorkbench, programFile } from '../doubles/workbench.ts';

const bench = await openWorkbench();
afterAll(bench.close);

/** A clock with a program of test/programs loaded. */
async function openClock(name: string): Promise<Gauge> {
  const { code, map } = await bench.bundle(programFile(name));
  const clock = bench.tools.host.gauge('time', { code, sites: 0, map }, new AbortController().signal);
  await clock.load();
  return clock;
}

describe('Gauge.time', () => {
  it('times plain code, and says how a call of it ended', async () => {
    const clock = await openClock('counts-in-closed-form');
    const answers = [await clock.time('loop', [9], 5), await clock.time('throws', [9], 5)];
    clock.close();
    expect(answers).toMatchObject([
      { kind: 'measured', value: { cpuMs: expect.any(Number), ended: { kind: 'returned' } } },
      { kind: 'measured', value: { calls: 1, ended: { kind: 'threw' } } },
    ]);
  });

  it('gives each call a box of its own', async () => {
    const clock = await openClock('leaves-a-file-in-its-box');
    const answer = await clock.time('run', [box()], 20);
    clock.close();
    expect(answer).toMatchObject({ kind: 'measured', value: { ended: { kind: 'returned' } } });
  });
});
