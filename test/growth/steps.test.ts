import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLASSES } from '../../runner/growth/classes.ts';
import type { Cut } from '../../runner/growth/count.ts';
import { classesOf, excludedBeside, judgeSeries } from '../../runner/growth/steps.ts';
import { bound, log, seriesOf, sitesOn, upTo } from '../doubles/counts.ts';

const CONSTANT = fc.integer({ min: 1, max: 50 });
const POLYNOMIAL = CLASSES.slice(
  0,
  CLASSES.findIndex(({ text }) => text === 'O(2^n)'),
);
const SITES = sitesOn([3, 5, 7]);
const STOPPED = { kind: 'stopped', scale: 16, stop: { kind: 'stopped', ending: { kind: 'cancelled' } } } as const;

function verdictOf(text: string, cost: (n: number) => number, scales?: readonly number[]): string {
  return judgeSeries(seriesOf(cost, scales === undefined ? {} : { scales }), bound(text), SITES).verdict;
}

function cutAt(cut: Cut, scales: readonly number[]) {
  return judgeSeries(
    seriesOf((n) => n, { scales, cut }),
    bound('n'),
    SITES,
  ).verdict;
}

describe('judgeSeries', () => {
  it.each(POLYNOMIAL)('is within $text when the steps are that times a constant', ({ text, at }) => {
    fc.assert(fc.property(CONSTANT, (constant) => verdictOf(text, (n) => constant * at(n)) === 'within'));
  });

  it.each(POLYNOMIAL.slice(1).map(({ text, at }, below) => ({ text, at, budget: CLASSES[below]?.text ?? '' })))(
    'is over $budget when the steps are $text times a constant',
    ({ budget, at }) => {
      fc.assert(fc.property(CONSTANT, (constant) => verdictOf(budget, (n) => constant * at(n)) === 'over'));
    },
  );

  it.each([
    ['O(2^n)', 'within', (n: number) => 3 * 2 ** n],
    ['O(n!)', 'within', (n: number) => 3 * 2 ** n],
    ['O(2^n)', 'over', (n: number) => upTo(1, n).reduce((product, factor) => product * factor, 3)],
    ['O(2^n)', 'within', (n: number) => n ** 3],
    // Classes are compared: a factor of n beside it says nothing at sizes as small as these.
    ['O(2^n)', 'within', (n: number) => n * 2 ** n],
  ])('holds against %s when that grows faster than any power: %s', (text, verdict, cost) => {
    expect(verdictOf(text, cost, upTo(4, 12))).toBe(verdict);
  });

  it('is too slow when a size takes all the steps there are, far more than the budget could mean', () => {
    const cut = { kind: 'limit', scale: 64, sizes: { n: 64 }, bySite: new Float64Array(2) } as const;
    const verdictAt = (text: string, cost: (n: number) => number) =>
      judgeSeries(seriesOf(cost, { scales: upTo(40, 60), cut }), bound(text), SITES).verdict;
    expect([verdictAt('O(n)', (n) => n), verdictAt('O(n^4)', (n) => n)]).toEqual(['too-slow', 'within']);
  });

  it('names the line that most of an endless call was spent on, whatever ran most before', () => {
    const cut = { kind: 'limit', scale: 16, sizes: { n: 16 }, bySite: Float64Array.of(10, 2e7, 5, 0) } as const;
    const series = seriesOf([(n) => 9 * n, () => 1], { scales: [4, 8], cut });
    expect(judgeSeries(series, bound('O(n)'), SITES)).toMatchObject({ verdict: 'too-slow', line: { line: 5 } });
  });

  it('is within, where another size is held, when the cost itself is a few steps for each unit of the budget', () => {
    const ladder = { sweep: 'k', sizes: (k: number) => ({ n: 32_768, k }) };
    const rising = (k: number) => 32_768 + k * log(k);
    const verdictAt = (cost: (k: number) => number) =>
      judgeSeries(seriesOf(cost, { ladder }), bound('O(n log k)'), SITES).verdict;
    expect([verdictAt(rising), verdictAt((k) => 100 * rising(k))]).toEqual(['within', 'over']);
  });

  it('is unclear, with a budget that is exponential itself, when a call did not come to an end', () => {
    const cut = { kind: 'stopped', scale: 32, stop: { kind: 'stopped', ending: { kind: 'cancelled' } } } as const;
    const verdictAt = (text: string) =>
      judgeSeries(
        seriesOf((n) => n, { scales: [4, 8, 16], cut }),
        bound(text),
        SITES,
      ).verdict;
    expect([verdictAt('O(2^n)'), verdictAt('O(n^2)')]).toEqual(['failed', 'too-slow']);
  });

  it('is over, and names the line, when one line breaks the budget and the total does not show it', () => {
    const series = seriesOf([(n) => 40 * n, (n) => (n / 2) * log(n), (n) => 3 * n]);
    const { verdict, line, trend = 1 } = judgeSeries(series, bound('n'), SITES);
    expect([verdict, line?.line, trend < 0.02]).toEqual(['over', 5, true]);
  });

  it('finds a family that grows less to be further within', () => {
    const excess = (cost: (n: number) => number) => judgeSeries(seriesOf(cost), bound('n log n'), SITES).excess;
    expect(excess((n) => n / 4)).toBeLessThan(excess((n) => n * log(n)));
  });

  it('lets a line go when it takes less than a hundredth of all steps', () => {
    const series = seriesOf([(n) => 5_000 * n, (n) => n * log(n)]);
    expect(judgeSeries(series, bound('n'), SITES).verdict).toBe('within');
  });

  it('gives the line with most steps when none breaks the budget', () => {
    expect(judgeSeries(seriesOf([(n) => n, (n) => 4 * n]), bound('n'), SITES).line).toMatchObject({
      line: 5,
      exponent: expect.closeTo(1),
    });
  });

  it('gives the slope of the steps themselves beside that against the budget', () => {
    expect(
      judgeSeries(
        seriesOf((n) => n ** 2),
        bound('n'),
        SITES,
      ),
    ).toMatchObject({
      exponent: expect.closeTo(2),
      trend: expect.closeTo(1),
    });
  });

  it('is within when the steps jump once and stay below one for each unit of the budget', () => {
    expect(verdictOf('n', (n) => (n < 16_384 ? n / 16 : n / 2))).toBe('within');
  });

  it('is over when the steps jump once and pass the budget', () => {
    expect(verdictOf('n', (n) => (n < 16_384 ? n : 40 * n))).toBe('over');
  });

  it.each([
    ['too-slow', 'two sizes could be run', { kind: 'steps', scale: 16 }, [4, 8]],
    ['too-slow', 'the child was ended, however many sizes were run', STOPPED, upTo(64, 80)],
    ['too-slow', 'the steps ran out below size 8', { kind: 'steps', scale: 8 }, [4, 5, 6, 7]],
    ['within', 'the steps ran out at a usual size', { kind: 'steps', scale: 512 }, [64, 128, 256]],
    [
      'failed',
      'it threw before there were three sizes',
      { kind: 'threw', scale: 16, error: { name: 'Error', message: 'no', frames: [] } },
      [4, 8],
    ],
    ['failed', 'it returned a promise', { kind: 'promise' }, []],
  ] as const)('is %s when %s', (verdict, _when, cut, scales) => {
    expect(cutAt(cut, scales)).toBe(verdict);
  });
});

describe('classesOf', () => {
  it('is empty when there are two points', () => {
    expect(
      classesOf(
        seriesOf((n) => n, { scales: [64, 128] }),
        SITES,
      ),
    ).toEqual([]);
  });

  it('is the class of the line that grows fastest when the total is ruled by another', () => {
    const classes = classesOf(seriesOf([(n) => 4_000 * n, (n) => n ** 1.5]), SITES);
    expect(classes.map((index) => CLASSES[index]?.text)).toEqual(['O(n^1.5)']);
  });
});

describe('excludedBeside', () => {
  it.each([
    [[3], [2, 4]],
    [
      [4, 3],
      [2, 5],
    ],
    [[0], [1]],
    [[CLASSES.length - 1], [CLASSES.length - 2]],
  ])('of %j is %j', (consistent, excluded) => {
    expect(excludedBeside(consistent)).toEqual(excluded);
  });
});
