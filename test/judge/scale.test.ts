/** From what is found on a large file to the verdict and the place of the stage; the examination itself has its own tests. */
import { afterAll, describe, expect, it } from 'vitest';
import { UserError } from '../../runner/errors.ts';
import { judge } from '../../runner/judge/judge.ts';
import type { JudgeEvent } from '../../runner/judge/report.ts';
import { type Box, box, type Kata, type Round } from '../../runner/kata.ts';
import { tinyKata, tinyRound, tinyTask } from '../doubles/tiny-kata.ts';
import { openWorkbench, programFile } from '../doubles/workbench.ts';

const MIB = 2 ** 20;
const bench = await openWorkbench();
afterAll(bench.close);

const streaming: Partial<Round> = {
  entry: 'stream',
  streams: true,
  signature: '(lines: Iterable<string>, box: Box) => Iterable<string>',
  examples: [{ args: [['a', 'b'], box()], returns: ['a', 'b'], why: 'two lines' }],
  oracle: (lines) => [...(lines as Iterable<string>)],
  scale: {
    dataset: { kind: 'lines', seed: 4, keys: { fresh: 1, repeats: 'uniform' }, dirt: { openEnd: true } },
    budget: { memoryMiB: 64, tempDisk: 1.2, openFiles: 16, passes: 1, readAhead: 500 },
    expected: { kind: 'distinct' },
  },
};
const kata: Kata = tinyKata(tinyRound(streaming));

const stageOf = async (name: string) => {
  const report = await bench.judge(kata, programFile(`streams/${name}`), { only: ['scale'], scaleBytes: 2 * MIB });
  return { report, stage: report.rounds[0]?.stages[0] };
};

describe('the stage scale', () => {
  it.each([
    ['echoes', 'accepted'],
    ['loses-the-last-line', 'wrong-answer'],
    ['is-async', 'wrong-answer'],
    ['yields-a-number', 'wrong-answer'],
    ['returns-a-number', 'wrong-answer'],
    ['throws-half-way', 'runtime-error'],
    ['ends-the-process', 'runtime-error'],
    ['yields-forever', 'output-limit'],
    ['reads-twice', 'not-streaming'],
    ['reads-ahead', 'not-streaming'],
    ['leaves-files', 'over-budget'],
  ])('gives %s the verdict %s', async (name, verdict) => {
    const { report, stage } = await stageOf(name);
    expect(report.verdict).toBe(verdict);
    expect(stage).toMatchObject({ stage: 'scale', verdict, scale: { bytes: expect.any(Number) } });
    expect(stage?.evidence?.kind).toBe(verdict === 'accepted' ? undefined : 'scale');
    expect(stage?.passed === stage?.total).toBe(verdict === 'accepted');
  });

  it('gives the box what the budget says, or less where the round says so', async () => {
    const file = bench.write(
      'tells-its-box.ts',
      "export function* stream(lines, box) { for (const l of lines); yield [box.memoryMiB, box.openFiles].join(' '); }\n",
    );
    const oracle = () => ({ take: () => {}, end: () => ['8 16'] });
    const scale = { ...streaming.scale!, boxMiB: 8, expected: { kind: 'folded', order: 'exact', oracle } as const };
    const { readAhead: _, ...budget } = scale.budget;
    const own = tinyKata(tinyRound({ ...streaming, scale: { ...scale, budget } }));
    expect((await bench.judge(own, file, { only: ['scale'], scaleBytes: MIB })).verdict).toBe('accepted');
  });

  it('calls with the arguments that the round gives', async () => {
    const file = bench.write(
      'takes-three.ts',
      'export function* stream(lines, k, box) { yield* lines; if (k !== 3) yield box.x; }\n',
    );
    const args = (lines: unknown, own: Box) => [lines, 3, own];
    const own = tinyKata(tinyRound({ ...streaming, scale: { ...streaming.scale!, args } }));
    expect((await bench.judge(own, file, { only: ['scale'], scaleBytes: MIB })).verdict).toBe('accepted');
  });

  it('comes after all others, and only when they have passed', async () => {
    const bundled = await bench.bundler.bundle(programFile('streams/echoes'));
    const events: JudgeEvent[] = [];
    const task = tinyTask(kata, { source: bundled, scaleBytes: MIB, only: ['examples', 'scale'] });
    await judge(task, bench.tools, new AbortController().signal, (event) => events.push(event));
    const kinds = events.map((event) => {
      return `${event.kind} ${event.kind === 'stage-ended' ? event.report.stage : event.stage}`;
    });
    expect(kinds.slice(0, 3)).toEqual(['stage-started examples', 'stage-ended examples', 'stage-started scale']);
    expect(kinds).toContain('stage-going scale');
    expect(kinds.at(-1)).toBe('stage-ended scale');

    const wrong = await bench.judge(kata, programFile('streams/loses-the-last-line'), { scaleBytes: MIB });
    expect(wrong.rounds[0]?.stages.map(({ stage }) => stage)).not.toContain('scale');
  });

  it('leaves it to the person at the keyboard when a file can not be made', async () => {
    const large = { provide: () => Promise.reject(new UserError('No room.', 'Make some.')) };
    const source = await bench.bundler.bundle(programFile('streams/echoes'));
    const task = tinyTask(kata, { source, only: ['scale'] });
    const judging = judge(task, { ...bench.tools, large }, new AbortController().signal, () => {});
    await expect(judging).rejects.toThrow('No room.');
  });

  it('calls a fault of ours what goes wrong else', async () => {
    const large = { provide: () => Promise.reject(new Error('a bug')) };
    const source = await bench.bundler.bundle(programFile('streams/echoes'));
    const task = tinyTask(kata, { source, only: ['scale'] });
    const report = await judge(task, { ...bench.tools, large }, new AbortController().signal, () => {});
    expect(report?.verdict).toBe('judge-error');
  });
});
