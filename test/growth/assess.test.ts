import { describe, expect, it } from 'vitest';
import { assessSpace, assessTime, type Subject } from '../../runner/growth/assess.ts';
import type { CountSeries } from '../../runner/growth/count.ts';
import { judgeSpace } from '../../runner/growth/space.ts';
import { judgeSeries } from '../../runner/growth/steps.ts';
import { bound, log, type SeriesParts, seriesOf, sitesOn } from '../doubles/counts.ts';

const SITES = sitesOn([3, 5]);
const SUBJECT: Subject = { symbols: ['n', 'k'], sites: SITES, sourceLine: (_file, line) => `  line ${line};` };
const LINEAR = seriesOf([(n) => n, (n) => 2 * n], { ladder: { family: 'random' } });
const QUADRATIC = seriesOf([(n) => n, (n) => n ** 2], { ladder: { family: 'distinct' } });

const STOP = { kind: 'stopped', ending: { kind: 'cancelled' } } as const;
const LATE = { kind: 'stopped', ending: { kind: 'time-limit', limitMs: 1_500, of: 'call' } } as const;
const ERROR = { name: 'RangeError', message: 'no', frames: [] };

function time(all: readonly CountSeries[], budget = 'O(n)', claim?: string) {
  const held = bound(budget);
  return assessTime(
    all.map((series) => judgeSeries(series, held, SITES)),
    held,
    claim,
    SUBJECT,
  );
}

function space(
  bytes: (n: number) => number,
  claim?: string,
  parts: SeriesParts = {},
  scales = [4_096, 16_384, 65_536],
) {
  const points = scales.map((n) => ({ scale: n, sizes: { n }, bytes: bytes(n) }));
  const held = bound('O(1)');
  return assessSpace([judgeSpace({ counted: seriesOf((n) => n, parts), points }, held)], held, claim, SUBJECT);
}

describe('assessTime', () => {
  it('names the classes along each size, of several', () => {
    const along = (sweep: string, cost: (n: number) => number) =>
      judgeSeries(seriesOf(cost, { ladder: { sweep } }), bound('O(1)'), SITES);
    const judged = [along('n', (n) => n), along('k', (n) => n ** 2), along('both', (n) => n ** 3)];
    expect([
      assessTime(judged, undefined, undefined, SUBJECT).along,
      assessTime(judged, undefined, undefined, { ...SUBJECT, symbols: ['n'] }).along,
    ]).toEqual([
      [
        { size: 'n', classes: ['O(n)'] },
        { size: 'k', classes: ['O(k^2)'] },
      ],
      undefined,
    ]);
  });

  it('is that of the worst family, whatever the order', () => {
    expect(time([LINEAR, QUADRATIC])).toMatchObject({
      verdict: 'over',
      family: 'distinct',
      exponent: expect.closeTo(2, 2),
      consistentWith: ['O(n^2)'],
      excluded: ['O(n^1.5)', 'O(n^2 log n)'],
    });
  });

  it('keeps every series, the worst first', () => {
    expect(time([LINEAR, QUADRATIC]).series.map(({ family, unit }) => [family, unit])).toEqual([
      ['distinct', 'steps'],
      ['random', 'steps'],
    ]);
  });

  it('blames the line that breaks the budget, with its text', () => {
    expect(time([QUADRATIC]).blame).toEqual({
      file: '/solutions/tiny.ts',
      line: 5,
      column: 3,
      source: 'line 5;',
      what: 'loop body',
      cost: 32_768 ** 2,
      exponent: expect.closeTo(2),
      share: expect.closeTo(1, 3),
      isCounted: true,
    });
  });

  it('blames nothing when the budget is met', () => {
    expect(time([LINEAR])).toMatchObject({ verdict: 'within', budget: 'O(n)' });
    expect(time([LINEAR]).blame).toBeUndefined();
  });

  it('gives the budget at each size beside the cost', () => {
    expect(time([LINEAR], 'O(n log n)').series[0]?.points[0]).toEqual({
      scale: 64,
      sizes: { n: 64 },
      cost: 192,
      budget: 384,
    });
  });

  it('is measured, without a budget, when there is none', () => {
    const assessed = assessTime([judgeSeries(LINEAR, bound('O(1)'), SITES)], undefined, undefined, SUBJECT);
    expect([assessed.verdict, 'budget' in assessed, 'budget' in (assessed.series[0]?.points[0] ?? {})]).toEqual([
      'measured',
      false,
      false,
    ]);
  });

  it('names the classes in the size of the sweep', () => {
    expect(time([seriesOf((k) => k, { ladder: { sweep: 'k' } })], 'O(k)').consistentWith).toEqual(['O(k)']);
  });

  it('names the classes in n when several sizes grow at once', () => {
    expect(time([seriesOf((n) => n, { ladder: { sweep: 'all' } })]).consistentWith).toEqual(['O(n)']);
  });

  it.each([
    ['O(n)', 'right'],
    ['O(1)', 'wrong'],
    ['O(n^2)', 'wrong'],
    ['O(m)', 'unreadable'],
  ])('holds the claim %s against linear steps: %s', (text, verdict) => {
    expect(time([LINEAR], 'O(n)', text).claim).toEqual({ text, verdict });
  });

  it('holds a claim against the worst family', () => {
    expect(time([LINEAR, QUADRATIC], 'O(n^2)', 'O(n)').claim?.verdict).toBe('wrong');
  });

  it('holds a claim of one size against the main sweep, not against another', () => {
    const other = seriesOf((k) => log(k), { ladder: { sweep: 'k', sizes: (k) => ({ n: 1, k }) } });
    expect(time([LINEAR, other], 'O(n log k)', 'O(n log k)').claim?.verdict).toBe('right');
  });

  it.each([
    ['It did not finish at size 16.', 'too-slow-to-measure', { kind: 'stopped', scale: 16, stop: STOP }],
    ['It threw at size 16: RangeError: no.', 'unclear', { kind: 'threw', scale: 16, error: ERROR }],
    ['It returned a Promise: its steps can not be followed.', 'unclear', { kind: 'promise' }],
  ] as const)('says %j when there are two sizes', (summary, verdict, cut) => {
    expect(time([seriesOf((n) => n, { scales: [4, 8], cut })])).toMatchObject({ verdict, summary });
  });

  it.each([
    [
      'the line that most of its steps were taken on when they were too many',
      { line: 3, isCounted: true },
      {
        kind: 'limit',
        scale: 16,
        sizes: { n: 16 },
        bySite: Float64Array.of(2e7, 1, 0),
      },
    ],
    ['a suspect when it took too long', { line: 5, isCounted: false }, { kind: 'stopped', scale: 16, stop: LATE }],
    ['nothing when it was ended for another reason', undefined, { kind: 'stopped', scale: 16, stop: STOP }],
  ] as const)('blames, of a call without an end, %s', (_what, blame, cut) => {
    const found = time([seriesOf([() => 1, (n) => n], { scales: [4, 8], cut })]).blame;
    if (blame === undefined) expect(found).toBeUndefined();
    else expect(found).toMatchObject({ ...blame, source: `line ${blame.line};` });
  });

  it('says which classes were seen where one family did not come to an end', () => {
    const ends = seriesOf((n) => n, { scales: [4, 8], cut: { kind: 'stopped', scale: 16, stop: STOP } });
    expect(time([LINEAR, ends, QUADRATIC])).toMatchObject({
      verdict: 'too-slow-to-measure',
      consistentWith: [],
      summary: expect.stringMatching(
        /^It did not finish at size 16\. On \S+ input it takes O\(n\^2\)\. On \S+ input it takes O\(n\)\.$/,
      ),
    });
  });

  it('says how far it counted, and on how many families', () => {
    expect(time([LINEAR]).summary).toBe('Steps counted at 10 sizes up to 32768, on 1 family of inputs.');
  });

  it('is unclear when nothing was counted', () => {
    expect(time([])).toMatchObject({ verdict: 'unclear', budget: 'O(n)', summary: 'Nothing could be measured.' });
  });
});

describe('assessSpace', () => {
  it('is over, in bytes, when the heap grows beyond the budget', () => {
    expect(space((n) => 16 * n)).toMatchObject({
      dimension: 'space',
      verdict: 'over',
      budget: 'O(1)',
      consistentWith: ['O(n)'],
      series: [{ unit: 'bytes', points: [{ cost: 65_536 }, {}, {}] }],
    });
  });

  it('is flat when one jump of a few kilobytes is all that there is', () => {
    const scales = [4_096, 8_192, 16_384, 32_768, 65_536];
    const measured = [3_112, 27_560, 21_256, 27_592, 21_256];
    const assessed = space((n) => measured[scales.indexOf(n)] ?? 0, 'O(sqrt n)', {}, scales);
    expect(assessed).toMatchObject({ verdict: 'within', consistentWith: ['O(1)'], claim: { verdict: 'right' } });
  });

  it('is over, in depth, when the calls nest beyond the budget', () => {
    const assessed = space(() => 0, undefined, { depth: (n) => n });
    expect([assessed.verdict, assessed.series[0]?.unit, assessed.summary]).toEqual([
      'over',
      'depth',
      expect.stringMatching(/the depth of calls is what grows/),
    ]);
  });

  it('is within when nothing is kept', () => {
    expect(space(() => 0)).toMatchObject({ verdict: 'within', consistentWith: ['O(1)'] });
  });

  it('is unclear, and says why, when too few sizes could be weighed', () => {
    expect(space(() => 0, undefined, {}, [64])).toMatchObject({
      verdict: 'unclear',
      summary: 'Too few sizes could be weighed to tell.',
    });
  });

  it.each([
    ['O(n)', 'right'],
    ['O(1)', 'wrong'],
    ['O(n^2)', 'right'],
    ['O(m)', 'unreadable'],
  ])('holds the claim %s against memory that grows with n, and lets caution pass: %s', (text, verdict) => {
    expect(space((n) => 16 * n, text).claim).toEqual({ text, verdict });
  });

  it('lets a cautious claim pass where memory does not grow', () => {
    expect(space(() => 0, 'O(n)').claim?.verdict).toBe('right');
  });

  it('is unclear when nothing was weighed', () => {
    expect(assessSpace([], bound('O(1)'), undefined, SUBJECT).verdict).toBe('unclear');
  });
});
