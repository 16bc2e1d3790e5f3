/** A program that stays below the limit of each call, again and again, is ended by one for all of them. */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { tinyKata, tinyRound } from '../doubles/tiny-kata.ts';
import { openWorkbench, programFile } from '../doubles/workbench.ts';

const LIMIT_MS = 1_500;
const bench = await openWorkbench({ judgementMs: LIMIT_MS });
afterAll(bench.close);

const kata = tinyKata(
  tinyRound({
    signature: '(value: unknown) => unknown',
    examples: [{ args: [1], returns: 1, why: 'one call' }],
    oracle: (value) => value,
    arbitrary: fc.tuple(fc.integer()),
    growth: {
      sizes: { n: 'length' },
      inputs: { ascending: ({ n = 0 }) => [Array.from({ length: n }, (_, at) => at)] },
      time: 'O(n)',
      space: 'O(n)',
    },
  }),
);

describe('the limit of all calls of a judgement', () => {
  it.each(['properties', 'growth'] as const)(
    'ends a program that waits in each call of the stage %s',
    async (stage) => {
      const report = await bench.judge(kata, programFile('waits-a-little'), { only: [stage] });
      expect(report.verdict).toBe('time-limit');
      expect(report.rounds[0]?.stages.at(-1)?.evidence).toMatchObject({
        kind: 'stopped',
        ending: { kind: 'time-limit', limitMs: LIMIT_MS, of: 'judgement' },
      });
    },
  );

  it('names the call that was in flight, and makes none after it', async () => {
    const report = await bench.judge(kata, programFile('waits-a-little'), { only: ['properties'] });
    const [stage] = report.rounds[0]?.stages ?? [];
    expect(stage?.evidence).toMatchObject({ kind: 'stopped', case: { call: expect.stringMatching(/^run\(/) } });
  });

  it('is there anew for each judgement', async () => {
    for (const _ of [1, 2]) {
      const report = await bench.judge(kata, programFile('waits-a-little'), { only: ['examples'] });
      expect(report.verdict).toBe('accepted');
    }
  });
});
