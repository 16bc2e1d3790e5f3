/** A comparison of two attempts as it might be: the first keeps the budget, the second does not. */
import { findingOf } from '../../runner/bench/estimate.ts';
import type { Contestant, Ratio, Time } from '../../runner/bench/report.ts';
import type { GrowthReport } from '../../runner/growth/report.ts';
import type { Report, RoundReport } from '../../runner/judge/report.ts';
import { sentenceOf } from '../../runner/report/bench.ts';
import type { CompareReport } from '../../runner/report/comparison.ts';
import { QUADRATIC } from './growth-samples.ts';

/** Three steps for each item, on the same inputs. */
const LINEAR: GrowthReport = {
  ...QUADRATIC,
  time: {
    dimension: 'time',
    verdict: 'within',
    budget: 'O(n)',
    consistentWith: ['O(n)'],
    excluded: ['O(n log n)'],
    exponent: 1,
    family: 'all-equal',
    sweep: 'n',
    series: QUADRATIC.time.series.map((one) => ({
      ...one,
      trend: 0,
      points: one.points.map((point) => ({ ...point, cost: 3 * point.scale + 1 })),
    })),
    summary: 'Steps grow like n^1.00.',
  },
};

function report(solution: string, verdict: 'accepted' | 'too-slow', growth: GrowthReport): Report {
  const evidence = { kind: 'growth', assessment: growth.time } as const;
  const stage = { stage: 'growth', verdict, ms: 1, passed: 2, total: 2, growth } as const;
  const rounds: readonly RoundReport[] = [
    { entry: 'dedup', verdict, stages: [verdict === 'accepted' ? stage : { ...stage, evidence }] },
    { entry: 'dedupLatest', verdict: 'not-started', stages: [] },
  ];
  const schema = 'bigkata.check/1' as const;
  return { schema, kata: 'dedup', solution, verdict, complete: false, sandbox: [], seed: 1, rounds, output: '' };
}

function time(n: number, median: number): Time {
  return { sizes: { n }, median, low: median * 0.98, high: median * 1.02, processes: [median, median] };
}

function ratio(n: number, value: number): Ratio {
  const interval = { ratio: value, low: value * 0.97, high: value * 1.04 };
  return { sizes: { n }, ...interval, finding: findingOf(interval) };
}

const ratios = [ratio(256, 1.01), ratio(4_096, 31.2)];
const slower = { kind: 'slower', from: { n: 4_096 }, at: ratios[1] as Ratio } as const;

/** @param names of the two */
export function comparison(
  names: readonly [string, string] = ['set', 'list'],
  part: Partial<CompareReport> = {},
): CompareReport {
  const [a, b] = names;
  const contestants: readonly [Contestant, Contestant] = [
    { name: a, file: 'solutions/dedup.ts', verdict: 'accepted', times: [time(256, 0.01), time(4_096, 0.2)] },
    {
      name: b,
      file: 'solutions/dedup.list.ts',
      verdict: 'accepted',
      times: [time(256, 0.01), time(4_096, 6.2)],
      stop: { kind: 'too-long', sizes: { n: 65_536 }, cpuMs: 1_600 },
      comparison: { ratios, conclusion: slower, sentence: sentenceOf(b, a, slower) },
    },
  ];
  return {
    schema: 'bigkata.compare/1',
    kata: 'dedup',
    entry: 'dedup',
    sides: [
      { name: a, report: report('solutions/dedup.ts', 'accepted', LINEAR) },
      { name: b, report: report('solutions/dedup.list.ts', 'too-slow', QUADRATIC) },
    ],
    diff: [
      {
        from: { a: 1, b: 1 },
        count: { a: 2, b: 2 },
        lines: [' export function dedup() {', '-  const seen = new Set<string>();', '+  const kept: string[] = [];'],
      },
    ],
    bench: {
      schema: 'bigkata.bench/1',
      sandbox: [],
      kata: 'dedup',
      entry: 'dedup',
      family: 'random',
      otherFamilies: [],
      turns: 9,
      seed: 1,
      base: a,
      contestants,
    },
    ...part,
  };
}
