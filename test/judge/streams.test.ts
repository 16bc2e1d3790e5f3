/** A streaming round from its examples to the report, with everything real. */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { box, file } from '../../runner/kata.ts';
import { tinyKata, tinyRound } from '../doubles/tiny-kata.ts';
import { openWorkbench, programFile } from '../doubles/workbench.ts';

const bench = await openWorkbench();
afterAll(bench.close);

const texts = fc
  .array(fc.stringMatching(/^[a-z]{0,5}$/))
  .map((lines) => file(lines.map((line) => `${line}\n`).join('')));

const ROUND = tinyRound({
  streams: true,
  signature: '(lines: Iterable<string>, box: Box) => Iterable<string>',
  oracle: (input, limits) => {
    const lines = [...(input as Iterable<string>)];
    const { memoryMiB, openFiles } = limits as ReturnType<typeof box>;
    return ['found 0 files', `${memoryMiB} MiB, ${openFiles} files`, ...lines, ...lines];
  },
  examples: [
    { args: [file('a\nb'), box()], returns: ['found 0 files', '64 MiB, 64 files', 'a', 'b', 'a', 'b'], why: 'usual' },
  ],
  arbitrary: fc.tuple(
    texts,
    fc.record({ memoryMiB: fc.constantFrom(0.001, 1), openFiles: fc.integer({ min: 3, max: 9 }) }).map(box),
  ),
});

describe('judge', () => {
  it('gives lines, limits and an empty directory to each of many calls of a streaming round', async () => {
    const report = await bench.judge(tinyKata(ROUND), programFile('lists-its-box'), {
      only: ['examples', 'properties'],
    });
    expect(report.rounds[0]?.stages.map(({ stage, verdict }) => `${stage} ${verdict}`)).toEqual([
      'examples accepted',
      'properties accepted',
    ]);
  });

  it('shows file and box as one would write them when a streaming round is wrong', async () => {
    const round = { ...ROUND, oracle: () => ['something else'] };
    const report = await bench.judge(tinyKata(round), programFile('lists-its-box'), { only: ['properties'] });
    expect(report.rounds[0]?.stages[0]?.evidence).toMatchObject({
      case: { call: "run(file(''), box({ memoryMiB: 0.001, openFiles: 3 }))" },
    });
  });
});
