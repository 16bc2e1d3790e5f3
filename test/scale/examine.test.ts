/** The whole examination, with real children on small files: what is measured decides, and in which order. */
import { afterAll, describe, expect, it } from 'vitest';
import { box } from '../../runner/kata.ts';
import type { Budget } from '../../runner/scale/contract.ts';
import { examine } from '../../runner/scale/examine.ts';
import type { Progress } from '../../runner/scale/report.ts';
import type { Job } from '../../runner/scale/runs.ts';
import { openWorkbench, programFile } from '../doubles/workbench.ts';

const MIB = 2 ** 20;
const BUDGET: Budget = { memoryMiB: 64, tempDisk: 1.2, openFiles: 16, passes: 1 };

const bench = await openWorkbench();
afterAll(bench.close);
const ECHOES = await bench.bundle(programFile('streams/echoes'));

async function examineProgram(name: string, parts: Partial<Job> = {}, told: Progress[] = []) {
  const job: Job = {
    entry: 'stream',
    dataset: { kind: 'lines', seed: 1, keys: { fresh: 1, repeats: 'uniform' } },
    // An echo is right: each line once, in any order.
    expected: { kind: 'distinct' },
    budget: BUDGET,
    box: box(),
    args: (lines, own) => [lines, own],
    bytes: 2 * MIB,
    tag: '',
    solution: await bench.bundle(programFile(`streams/${name}`)),
    reference: ECHOES,
    ...parts,
  };
  const { host, large, now } = bench.tools;
  const signal = new AbortController().signal;
  return examine(job, { host, large, now, signal, tell: (progress) => told.push(progress) });
}

describe('examine', () => {
  it('accepts what is right and within its budget, with all that was measured', async () => {
    const told: Progress[] = [];
    const { report, trouble } = await examineProgram('echoes', {}, told);
    expect(trouble).toBeUndefined();
    expect(report.runs.map(({ bytes, ended }) => [Math.round((bytes / MIB) * 2) / 2, ended])).toEqual([
      [0.5, true],
      [2, true],
    ]);
    expect(report.findings.map(({ part }) => part)).toEqual(
      process.platform === 'linux'
        ? ['memory', 'disk', 'open-files', 'passes', 'left-over', 'time']
        : ['disk', 'passes', 'left-over'],
    );
    expect(report.findings.every(({ within }) => within)).toBe(true);
    expect(report.estimate).toMatchObject({ passes: 1, diskBytes: 0 });
    expect(report.reference?.bytes).toBe(report.runs[0]?.bytes);
    expect(told[0]?.doing).toBe('making the file');
  });

  it.each([
    ['reads-twice', { kind: 'over-budget', part: 'passes' }],
    ['leaves-files', { kind: 'over-budget', part: 'left-over' }],
    ['loses-the-last-line', { kind: 'different', difference: { kind: 'lines' } }],
    ['yields-nothing', { kind: 'different', difference: { received: 0 } }],
    ['throws-half-way', { kind: 'ended', end: { kind: 'threw' }, run: { linesRead: 100 } }],
    ['yields-a-number', { kind: 'ended', end: { kind: 'not-a-line' } }],
    ['is-async', { kind: 'ended', end: { kind: 'promise' } }],
    ['yields-forever', { kind: 'ended', end: { kind: 'endless-output' } }],
  ])('tells what is wrong with %s', async (name, trouble) => {
    const examined = await examineProgram(name);
    expect(examined.trouble).toMatchObject(trouble);
    expect(examined.report.estimate).toBeUndefined();
  });

  it('holds against it what it reads ahead, where the round has a limit for that', async () => {
    const budget = { ...BUDGET, readAhead: 100 };
    expect((await examineProgram('reads-ahead', { budget })).trouble).toEqual({
      kind: 'over-budget',
      part: 'read-ahead',
    });
    expect((await examineProgram('reads-ahead')).trouble).toBeUndefined();
    expect((await examineProgram('echoes', { budget })).trouble).toBeUndefined();
  });

  it.runIf(process.platform === 'linux').each([
    ['opens-many-files', 'open-files'],
    ['writes-everything-thrice', 'disk'],
  ])('finds that %s', async (name, part) => {
    // Long enough for several looks from outside.
    const examined = await examineProgram(name, { bytes: 16 * MIB });
    expect(examined.trouble).toEqual({ kind: 'over-budget', part });
  });

  it('stops at the smaller file when that tells', async () => {
    const { report } = await examineProgram('loses-the-last-line');
    expect(report.runs).toHaveLength(1);
  });

  it('names the line that was lost', async () => {
    const { trouble } = await examineProgram('loses-the-last-line');
    const missing =
      trouble?.kind === 'different' && trouble.difference.kind === 'lines' ? trouble.difference.missing : {};
    expect(missing).toMatchObject({ line: expect.any(Number), text: expect.stringMatching(/^[0-9a-f]{16} /) });
  });

  it("fails when the reference does: that is nobody else's fault", async () => {
    const reference = await bench.bundle(programFile('streams/throws-half-way'));
    await expect(examineProgram('echoes', { reference })).rejects.toThrow('the reference ended with');
  });

  it.runIf(process.platform === 'linux')('ends what takes far longer than the reference', async () => {
    const { trouble } = await examineProgram('takes-its-time');
    expect(trouble).toMatchObject({ kind: 'ended', end: { kind: 'stopped', ending: { kind: 'time-limit' } } });
  });

  it.runIf(process.platform === 'linux').each(['keeps-a-list', 'keeps-buffers'])(
    'finds that the memory of one that %s grows with the file',
    async (name) => {
      const { trouble, report } = await examineProgram(name, { bytes: 64 * MIB });
      expect(['growing', 'ended', 'over-budget']).toContain(trouble?.kind);
      const { objects = 0, tables = 0, buffers = 0 } = report.trend?.held ?? {};
      expect(report.trend?.verdict).toBe('growing');
      expect(name === 'keeps-a-list' ? objects + tables > buffers : buffers > objects + tables).toBe(true);
      expect(report.trend?.kept).toBeGreaterThan(0.8);
    },
  );

  it.runIf(process.platform === 'linux')('finds that the memory of a stream is flat', async () => {
    const { trouble, report } = await examineProgram('echoes', { bytes: 64 * MIB });
    expect(trouble).toBeUndefined();
    expect(report.trend).toMatchObject({ verdict: 'flat', kept: expect.any(Number) });
  });

  it('stops when it is told to', async () => {
    const { host, large, now } = bench.tools;
    const abort = new AbortController();
    const job = {
      entry: 'stream',
      dataset: { kind: 'lines', seed: 9, keys: { fresh: 1, repeats: 'uniform' } },
    } as const;
    const running = examine(
      {
        ...job,
        expected: { kind: 'sorted' },
        budget: BUDGET,
        box: box(),
        args: (lines, own) => [lines, own],
        bytes: 64 * MIB,
        tag: '',
        solution: ECHOES,
        reference: ECHOES,
      },
      { host, large, now, signal: abort.signal, tell: () => abort.abort() },
    );
    await expect(running).rejects.toThrow('aborted');
  });
});
