import { describe, expect, it } from 'vitest';
import { assessTime, type Subject } from '../../runner/growth/assess.ts';
import type { TimedSeries } from '../../runner/growth/hidden.ts';
import { overrule } from '../../runner/growth/overrule.ts';
import { judgeSeries } from '../../runner/growth/steps.ts';
import { bound, doubling, seriesOf, sitesOn } from '../doubles/counts.ts';

const SITES = [...sitesOn([3]), ...sitesOn([7], { kind: 'call', name: 'exec' })];
const SUBJECT: Subject = { symbols: ['n'], sites: SITES, sourceLine: (_file, line) => `  line ${line};` };

/** Most steps on line 3, all that is opaque on line 7. */
const COUNTED = seriesOf([(n) => 9 * n, (n) => n]);
const WITH_OPAQUE = {
  ...COUNTED,
  points: COUNTED.points.map((point) => ({
    ...point,
    opaque: Float64Array.of(2 * point.scale, point.scale, 0),
    inside: Float64Array.of(point.scale, point.scale ** 2, 0),
  })),
};

const SQUARE: TimedSeries = {
  ladder: COUNTED.ladder,
  counted: WITH_OPAQUE,
  points: doubling(1_024, 32_768).map((scale) => ({
    scale,
    sizes: { n: scale },
    steps: 10 * scale,
    cpuMs: scale ** 2 / 1e6,
    referenceMs: scale / 1e5,
  })),
};

function overruled(
  budget: string | undefined,
  { claim, hidden = SQUARE }: { claim?: string; hidden?: TimedSeries } = {},
) {
  const held = budget === undefined ? undefined : bound(budget);
  const judged = [judgeSeries(COUNTED, held ?? bound('O(1)'), SITES)];
  return overrule(assessTime(judged, held, claim, SUBJECT), hidden, held, SUBJECT);
}

describe('overrule', () => {
  it('rejects what counting let pass, with the classes that the clock shows', () => {
    expect(overruled('O(n)')).toMatchObject({
      verdict: 'over',
      consistentWith: ['O(n^2)', 'O(n^2 log n)'],
      excluded: [],
      exponent: expect.closeTo(2),
      summary: expect.stringContaining('two measurements'),
    });
  });

  it('suspects the line with most inside, whatever more went through another', () => {
    expect(overruled('O(n)').blame).toMatchObject({ line: 7, source: 'line 7;', cost: 32_768, isCounted: false });
  });

  it('suspects the line that ran most where nothing opaque was called', () => {
    const blame = overruled('O(n)', { hidden: { ...SQUARE, counted: COUNTED } }).blame;
    expect(blame).toMatchObject({ line: 3, cost: 0, share: 0.9, isCounted: false });
  });

  it('shows the times first, beside those of the reference', () => {
    const [first, second] = overruled('O(n)').series;
    expect([first?.unit, first?.points[0], second?.unit]).toEqual([
      'cpu',
      { scale: 1_024, sizes: { n: 1_024 }, cost: 1.048576, budget: 1_024, reference: 0.01024 },
      'steps',
    ]);
  });

  it('lets pass what is within the budget all the same', () => {
    const { verdict, blame, consistentWith } = overruled('O(n^2)');
    expect([verdict, blame, consistentWith[0]]).toEqual(['within', undefined, 'O(n^2)']);
  });

  it('reports classes without a budget', () => {
    expect(overruled(undefined)).toMatchObject({ verdict: 'measured', consistentWith: ['O(n^2)', 'O(n^2 log n)'] });
  });

  it('holds a claim against the clock', () => {
    const verdictOf = (claim: string) => overruled('O(n^2)', { claim }).claim?.verdict;
    expect([verdictOf('O(n)'), verdictOf('O(n^2)')]).toEqual(['wrong', 'right']);
  });
});
