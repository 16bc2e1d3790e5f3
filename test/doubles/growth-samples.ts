/** Growth reports as a measurement would give them, one for each way it can come out. */
import type { Assessment, Blame, Dimension, GrowthReport, Point, Series } from '../../runner/growth/report.ts';

type Sizes = Readonly<Record<string, number>>;
type Formula = (sizes: Sizes) => number;

interface Plan {
  readonly sweep: string;
  readonly unit: Series['unit'];
  readonly scales: readonly number[];
  sizes(scale: number): Sizes;
  readonly budget?: Formula;
  readonly reference?: Formula;
}

const n: Formula = ({ n = 0 }) => n;
const k: Formula = ({ k = 0 }) => k;
const log = (value: number) => Math.log2(Math.max(value, 2));

function series(plan: Plan, family: string, trend: number | undefined, cost: Formula): Series {
  const points = plan.scales.map((scale): Point => {
    const sizes = plan.sizes(scale);
    const budget = plan.budget === undefined ? {} : { budget: plan.budget(sizes) };
    const reference = plan.reference === undefined ? {} : { reference: plan.reference(sizes) };
    return { scale, sizes, cost: cost(sizes), ...budget, ...reference };
  });
  return { family, sweep: plan.sweep, unit: plan.unit, points, trend };
}

function doubling(from: number, to: number): readonly number[] {
  return from > to ? [] : [from, ...doubling(from * 2, to)];
}

function assessment(
  dimension: Dimension,
  all: readonly Series[],
  rest: Omit<Assessment, 'dimension' | 'series' | 'family' | 'sweep'>,
): Assessment {
  return { dimension, series: all, family: all[0]?.family ?? '', sweep: all[0]?.sweep ?? '', ...rest };
}

const steps: Plan = { sweep: 'n', unit: 'steps', scales: doubling(4, 4_096), sizes: (n) => ({ n }), budget: n };
const bytes: Plan = { ...steps, unit: 'bytes', scales: doubling(1_024, 131_072) };

const linearSpace = assessment(
  'space',
  [
    series(bytes, 'ascending', 0.01, ({ n = 0 }) => 8.3 * n + 900),
    series(bytes, 'random', 0, ({ n = 0 }) => 8.2 * n + 800),
    series(bytes, 'all-equal', -0.98, () => 640),
  ],
  {
    verdict: 'within',
    budget: 'O(n)',
    claim: { text: 'O(n)', verdict: 'right' },
    consistentWith: ['O(n)'],
    excluded: ['O(1)', 'O(n log n)'],
    exponent: 1,
    summary: 'Live memory grows as O(n) on ascending input.',
  },
);

const includes: Blame = {
  file: 'dedup.ts',
  line: 5,
  column: 10,
  source: '    if (!kept.includes(record)) kept.push(record);',
  what: 'includes visits elements',
  cost: 8_386_560,
  exponent: 2,
  share: 0.998,
  isCounted: true,
};

/** `kept.includes(record)` in a loop: fine where all records are equal. */
export const QUADRATIC: GrowthReport = {
  time: assessment(
    'time',
    [
      series(steps, 'ascending', 0.99, ({ n = 0 }) => (n * (n - 1)) / 2 + 3 * n + 1),
      series(steps, 'random', 0.98, ({ n = 0 }) => (n * (n - 1)) / 2.02 + 3 * n + 1),
      series(steps, 'few-distinct', 0.01, ({ n = 0 }) => 2 * n + 5 * Math.min(n, 16) + 1),
      series(steps, 'all-equal', 0, ({ n = 0 }) => 3 * n + 1),
    ],
    {
      verdict: 'over',
      budget: 'O(n)',
      claim: { text: 'O(n)', verdict: 'wrong' },
      consistentWith: ['O(n^2)'],
      excluded: ['O(n log n)', 'O(n^3)'],
      exponent: 1.994,
      blame: includes,
      margin: 0.055,
      summary: 'Steps grow like n^1.99 on ascending input, n = 4 … 4 096. O(n log n) is excluded.',
    },
  ),
  space: linearSpace,
};

const heap = ({ n = 0, k = 0 }: Sizes) => n * (3 + log(k)) + 2 * k * log(k);
const skips = ({ n = 0, k = 0 }: Sizes) => 3 * n + 0.9 * k * log(k) * Math.log(n / k + 1);
const topKBudget = ({ n = 0, k = 0 }: Sizes) => n * log(k);
const alongN: Plan = { ...steps, scales: doubling(64, 65_536), sizes: (n) => ({ n, k: 10 }), budget: topKBudget };
const alongK: Plan = {
  ...alongN,
  sweep: 'k',
  scales: doubling(4, 4_096),
  sizes: (k) => ({ n: 65_536, k }),
};
const together: Plan = { ...alongN, sweep: 'n and k', scales: doubling(64, 16_384), sizes: (n) => ({ n, k: n / 16 }) };

/** A bounded heap, measured along both sizes and along both at once. */
export const TOP_K: GrowthReport = {
  time: assessment(
    'time',
    [
      series(alongN, 'ascending', 0, heap),
      series(alongN, 'random', -0.04, skips),
      series(alongK, 'ascending', -0.09, heap),
      series(alongK, 'random', -0.31, skips),
      series(together, 'ascending', -0.02, heap),
      series(together, 'random', -0.05, skips),
    ],
    {
      verdict: 'within',
      budget: 'O(n log k)',
      claim: { text: 'O(n log k)', verdict: 'right' },
      consistentWith: ['O(n log k)'],
      excluded: ['O(n log n)'],
      exponent: 1.003,
      summary: 'Steps grow like n^1.00 on ascending input. The budget O(n log k) is kept along n, k and both.',
    },
  ),
  space: assessment(
    'space',
    [series({ ...alongK, unit: 'bytes', budget: k }, 'ascending', 0.02, ({ k = 0 }) => 16 * k)],
    {
      verdict: 'within',
      budget: 'O(k)',
      consistentWith: ['O(k)', 'O(k log k)'],
      excluded: ['O(n)'],
      exponent: 1.02,
      summary: 'Live memory grows like k^1.02 on ascending input.',
    },
  ),
};

/** A heap of everything: fast enough, but it keeps all n. */
export const SPACE_OVER: GrowthReport = {
  time: TOP_K.time,
  space: assessment(
    'space',
    [
      series({ ...alongN, unit: 'bytes', budget: k }, 'ascending', 1, ({ n = 0 }) => 8.4 * n + 300),
      series({ ...alongN, unit: 'bytes', budget: k }, 'random', 1, ({ n = 0 }) => 8.3 * n + 300),
      series({ ...alongN, unit: 'depth', budget: k }, 'ascending', 0, () => 2),
    ],
    {
      verdict: 'over',
      budget: 'O(k)',
      claim: { text: 'O(k), I hope', verdict: 'unreadable' },
      consistentWith: ['O(n)'],
      excluded: ['O(k)', 'O(n log n)'],
      exponent: 0.998,
      blame: {
        file: 'top-k.ts',
        line: 6,
        column: 5,
        source: '    heap.push(item);',
        what: 'push makes the array longer',
        cost: 550_502,
        exponent: 1,
        share: 0.999,
        isCounted: true,
      },
      summary: 'Live memory grows like n^1.00 on ascending input while k stays 10.',
    },
  ),
};

/** All subsets: nothing beyond n = 64 comes to an end. */
export const TOO_SLOW: GrowthReport = {
  time: assessment('time', [series({ ...steps, scales: [32, 64] }, 'random', undefined, ({ n = 0 }) => 2 ** (n / 4))], {
    verdict: 'too-slow-to-measure',
    budget: 'O(n log n)',
    claim: { text: 'O(n)', verdict: 'unchecked' },
    consistentWith: [],
    excluded: [],
    exponent: undefined,
    summary: 'The call with n = 128 passed 20 million steps, and two sizes are too few to name a class.',
  }),
  space: assessment('space', [], {
    verdict: 'unclear',
    budget: 'O(n)',
    consistentWith: [],
    excluded: [],
    exponent: undefined,
    summary: 'No size came to an end, so nothing was measured.',
  }),
};

const clock: Plan = {
  ...steps,
  unit: 'cpu',
  scales: doubling(4_096, 131_072),
  reference: ({ n = 0 }) => n * 1.1e-4 * (1 + 0.03 * Math.sin(n)),
};

const unbudgeted: Plan = { sweep: 'n', unit: 'bytes', scales: doubling(1_024, 65_536), sizes: (n) => ({ n }) };

/** `/\s+$/` on text full of blanks: the counters see one call, the clock sees the square. */
export const REGEX: GrowthReport = {
  time: assessment(
    'time',
    [
      series(clock, 'blanks', 0.97, ({ n = 0 }) => n * 1.4e-4 + n * n * 3.1e-7),
      series(clock, 'words', 0.03, ({ n = 0 }) => n * 1.7e-4 * (1 + 0.05 * Math.cos(n))),
      series(steps, 'blanks', 0, ({ n = 0 }) => n + 12),
      series(steps, 'words', 0, ({ n = 0 }) => n + 11),
    ],
    {
      verdict: 'over',
      budget: 'O(n)',
      consistentWith: ['O(n^2)'],
      excluded: [],
      exponent: 1.97,
      blame: {
        file: 'trim.ts',
        line: 9,
        column: 14,
        source: "  return text.replace(/\\s+$/, '');",
        what: 'what replace does inside, such as backtracking',
        cost: 131_072,
        exponent: 1.97,
        share: 1,
        isCounted: false,
      },
      summary: 'CPU time outgrows the steps that were counted, in two measurements in a row.',
    },
  ),
  space: assessment('space', [series(unbudgeted, 'words', 1.02, ({ n = 0 }) => 2.1 * n + 700)], {
    verdict: 'measured',
    consistentWith: ['O(n)', 'O(n log n)'],
    excluded: ['O(n^2)'],
    exponent: 1.02,
    summary: 'Live memory grows like n^1.02 on words.',
  }),
};

export const SAMPLES: Readonly<Record<string, GrowthReport>> = { QUADRATIC, TOP_K, SPACE_OVER, TOO_SLOW, REGEX };
