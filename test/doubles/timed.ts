/** What a benchmark of one attempt says: it was not timed, for it was wrong. */
import type { BenchReport } from '../../runner/bench/report.ts';

export const TIMED: BenchReport = {
  schema: 'bigkata.bench/1',
  kata: 'sums',
  sandbox: [],
  entry: 'total',
  family: 'random',
  otherFamilies: [],
  turns: 0,
  seed: 1,
  contestants: [{ name: 'sums', file: 'solutions/sums.ts', verdict: 'wrong-answer', times: [] }],
};
