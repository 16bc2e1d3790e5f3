/** The stage on real children: programs that cost too much, and what is said of them. */
import { afterAll, describe, expect, it } from 'vitest';
import type { Evidence, StageReport, Verdict } from '../../runner/judge/report.ts';
import type { Growth, Round } from '../../runner/kata.ts';
import { tinyKata, tinyRound } from '../doubles/tiny-kata.ts';
import { openWorkbench, programFile } from '../doubles/workbench.ts';

const bench = await openWorkbench();
afterAll(bench.close);

type AnyGrowth = Growth<readonly unknown[]>;

const TEXTS: AnyGrowth = {
  sizes: { n: 'length of items' },
  inputs: {
    'all equal': ({ n = 0 }) => [Array.from({ length: n }, () => 'aaaaaaaa')],
    random: ({ n = 0 }, random) => [Array.from({ length: n }, () => random.text(8))],
  },
  time: 'O(n)',
  space: 'O(n)',
};

const NUMBERS: AnyGrowth = {
  sizes: { n: 'length of items', k: 'how many to keep' },
  sweeps: { n: (s) => ({ n: s, k: 16 }) },
  inputs: { random: ({ n = 0, k }, random) => [Array.from({ length: n }, () => random.int(2 ** 30)), k] },
  time: 'O(n log n)',
  space: 'O(k)',
};

const PATTERN: AnyGrowth = { ...TEXTS, inputs: { 'no match': ({ n = 0 }) => [`${'a'.repeat(n)}!`] } };

/** From each space the pattern runs to the end, and fails at the x. */
const BEFORE_AN_X: AnyGrowth['inputs'][string] = ({ n = 0 }) => [`${' '.repeat(n)}x`];

async function growthOf(program: string, growth: AnyGrowth, parts: Partial<Round> = {}): Promise<StageReport> {
  // What is answered is no matter here.
  const kata = tinyKata(tinyRound({ growth, agrees: () => undefined, ...parts }));
  const report = await bench.judge(kata, programFile(program), { only: ['growth'] });
  return report.rounds[0]?.stages[0] as StageReport;
}

/** What the verdict rests on. */
function assessmentOf({ evidence }: StageReport): Extract<Evidence, { kind: 'growth' }>['assessment'] {
  if (evidence?.kind !== 'growth') throw new Error(`no evidence of growth: ${JSON.stringify(evidence)}`);
  return evidence.assessment;
}

describe('growth', () => {
  it.concurrent('is too slow, and blames the line, when a list is looked through for each item', async () => {
    const stage = await growthOf('looks-through-a-list-each-time', TEXTS);
    expect([stage.verdict, assessmentOf(stage)]).toMatchObject([
      'too-slow',
      {
        dimension: 'time',
        verdict: 'over',
        budget: 'O(n)',
        family: 'random',
        consistentWith: ['O(n^2)'],
        blame: {
          file: programFile('looks-through-a-list-each-time'),
          line: 5,
          source: 'if (!kept.includes(item)) kept.push(item); // blame',
          exponent: expect.closeTo(2, 1),
        },
      },
    ]);
  });

  it.concurrent('weighs nothing when the time is over', async () => {
    const { growth } = await growthOf('looks-through-a-list-each-time', TEXTS);
    expect(growth?.space).toMatchObject({ verdict: 'unclear', series: [] });
  });

  it.concurrent('accepts a program within both budgets, and tells what was measured', async () => {
    const { verdict, passed, total, evidence, growth } = await growthOf('keeps-a-set', TEXTS);
    expect([verdict, passed, total, evidence, growth?.time.verdict, growth?.space.verdict]).toEqual([
      'accepted',
      2,
      2,
      undefined,
      'within',
      'within',
    ]);
  });

  it.concurrent('takes too much memory when all is kept where k would do', async () => {
    const stage = await growthOf('heaps-everything', NUMBERS);
    expect([stage.verdict, stage.passed, stage.growth?.time.verdict, assessmentOf(stage)]).toMatchObject([
      'too-much-memory',
      1,
      'within',
      { dimension: 'space', verdict: 'over', budget: 'O(k)', consistentWith: ['O(n)'] },
    ]);
  });

  it.concurrent('does not weigh what a stream keeps', async () => {
    const { verdict, growth } = await growthOf('heaps-everything', NUMBERS, { streams: true });
    expect([verdict, growth?.space.series]).toEqual(['accepted', []]);
  });

  it.concurrent('is too slow when each further item doubles the steps', async () => {
    const stage = await growthOf('tries-every-subset', { ...NUMBERS, time: 'O(n^2)' });
    expect([stage.verdict, assessmentOf(stage).verdict, assessmentOf(stage).consistentWith]).toEqual([
      'too-slow',
      'over',
      ['O(2^n)'],
    ]);
  });

  it.concurrent('is too slow, and says at which size, when one step does not come to an end', async () => {
    const stage = await growthOf('backtracks-forever', PATTERN);
    expect([stage.verdict, assessmentOf(stage)]).toMatchObject([
      'too-slow',
      {
        verdict: 'too-slow-to-measure',
        summary: expect.stringMatching(/^It did not finish at size (32|64)\.$/),
        blame: { isCounted: false, what: 'what test does inside, such as backtracking' },
      },
    ]);
  });

  it.concurrent('is too slow, and names a suspect, when only the clock sees it', async () => {
    const stage = await growthOf('trims-by-a-pattern', { ...TEXTS, inputs: { spaces: BEFORE_AN_X } });
    expect([stage.verdict, assessmentOf(stage)]).toMatchObject([
      'too-slow',
      {
        verdict: 'over',
        family: 'spaces',
        consistentWith: expect.arrayContaining(['O(n^2)']),
        blame: { line: 3, what: 'what replace does inside, such as backtracking', isCounted: false },
      },
    ]);
    expect(assessmentOf(stage).series[0]).toMatchObject({ unit: 'cpu', points: expect.any(Array) });
  });

  it.concurrent('is within, when the clock sees more than the steps but no more than the budget', async () => {
    const { growth } = await growthOf('trims-by-a-pattern', {
      ...TEXTS,
      inputs: { spaces: BEFORE_AN_X },
      time: 'O(n^2)',
    });
    expect([growth?.time.verdict, growth?.time.consistentWith[0]]).toEqual(['within', 'O(n^2)']);
  });

  it.concurrent('suspects the line that ran most when nothing opaque was called', async () => {
    const copies: AnyGrowth['inputs'][string] = ({ n = 0 }) => [
      'ab'.repeat(n / 2),
      ['ab'.repeat(n / 2), 'ab'.repeat(n / 2)],
    ];
    const stage = await growthOf('compares-long-texts', { ...TEXTS, inputs: { copies } });
    expect([stage.verdict, assessmentOf(stage).blame]).toMatchObject([
      'too-slow',
      { line: 4, isCounted: false, cost: 0 },
    ]);
  });

  it.concurrent('looks at what a counted call answers when the input is small: a Promise is a wrong answer', async () => {
    const { verdict, growth } = await growthOf('is-async', NUMBERS);
    expect([verdict, growth?.time.verdict]).toEqual(['wrong-answer', 'unclear']);
  });

  it.concurrent('tells what a large input makes it throw as its author has written it', async () => {
    const { verdict, evidence } = await growthOf('looks-up-what-is-missing', TEXTS);
    expect([verdict, evidence]).toMatchObject([
      'runtime-error',
      {
        kind: 'threw',
        error: {
          message: 'tables.first is not a function',
          frames: [{ file: 'looks-up-what-is-missing.ts', line: 5, in: 'run' }],
        },
      },
    ]);
  });

  it.concurrent('is skipped when the round has no budget', async () => {
    const report = await bench.judge(tinyKata(tinyRound()), programFile('keeps-a-set'), { only: ['growth'] });
    expect(report.rounds[0]?.stages).toEqual([]);
  });

  it.concurrent.each([
    ['time', "Error: the kata's budget O(m) can't be read: 'm' is no size of this function (n)"],
    ['space', "Error: the kata's budget O(m) can't be read: 'm' is no size of this function (n)"],
  ] as const)('is our own fault when the budget for %s can not be read', async (dimension, message) => {
    const { verdict, evidence } = await growthOf('keeps-a-set', { ...TEXTS, [dimension]: 'O(m)' });
    expect([verdict, evidence]).toMatchObject([
      'judge-error' satisfies Verdict,
      { kind: 'judge-error', error: { message: expect.stringContaining(message) } },
    ]);
  });
});
