import { describe, expect, it } from 'vitest';
import { countSeries, type Ladder } from '../../runner/growth/count.ts';
import { SCALE_MAX, STEP_BUDGET, STEP_LIMIT } from '../../runner/limits.ts';
import { doubling, log, upTo } from '../doubles/counts.ts';
import { FormulaGauge, type Formulas, STOPPED } from '../doubles/formula-gauge.ts';

const LADDER: Ladder = { family: 'random', sweep: 'n', sizes: (n) => ({ n, k: 2 }), input: ({ n }) => [n] };
const ERROR = { name: 'RangeError', message: 'too large', frames: [] };

function count(formulas: Formulas, ladder: Partial<Ladder> = {}) {
  return countSeries(new FormulaGauge(formulas), 'run', { ...LADDER, ...ladder });
}

async function scalesOf(steps: (n: number) => number): Promise<readonly number[]> {
  return (await count({ steps })).points.map(({ scale }) => scale);
}

describe('countSeries', () => {
  it('doubles the size up to the largest one when the steps allow', async () => {
    expect(await scalesOf((n) => n * log(n))).toEqual(doubling(4, SCALE_MAX));
  });

  it('says nothing of a cut when it came to the largest size', async () => {
    expect((await count({})).cut).toBeUndefined();
  });

  it('goes no further when the next size would take too many steps', async () => {
    const { points, cut } = await count({ steps: (n) => n ** 2 });
    expect([points.at(-1)?.scale, cut]).toEqual([1_024, { kind: 'steps', scale: 2_048 }]);
  });

  it('charges deleted entries that are walked over ever more, and goes no further when they get too many', async () => {
    const { points, cut } = await count({ steps: (n) => n, walks: (n) => n ** 2 / 4 });
    expect([points.at(-1)?.steps, cut]).toEqual([8_192 + 8_192 ** 2 / 4, { kind: 'steps', scale: 16_384 }]);
  });

  it('never asks for a size of whose steps it knows that they are too many', async () => {
    const gauge = new FormulaGauge({ steps: (n) => n ** 3 });
    await countSeries(gauge, 'run', LADDER);
    expect(gauge.counted.every((n) => n ** 3 <= STEP_BUDGET)).toBe(true);
  });

  it('fills in between in steps of one when the steps double with each unit', async () => {
    expect(await scalesOf((n) => 2 ** n)).toEqual([4, 8, ...upTo(9, 21)].filter((n) => 2 ** n < STEP_LIMIT));
  });

  it('gives sizes in order, with what they are made of', async () => {
    const { points } = await count({ steps: (n) => 2 ** n });
    expect(points.map(({ sizes }) => sizes)).toEqual(
      points.map(({ scale }) => ({ n: scale, k: 2 })).sort((a, b) => a.n - b.n),
    );
  });

  it('is cut at the limit, which is no point, when the steps jump past it', async () => {
    const { points, cut } = await count({ steps: (n) => (n > 4_096 ? Infinity : n) });
    expect([points.at(-1)?.scale, cut]).toMatchObject([4_096, { kind: 'limit', scale: 8_192, sizes: { n: 8_192 } }]);
  });

  it('is cut when the call throws at some size', async () => {
    const { points, cut } = await count({
      end: (n) => (n < 64 ? { kind: 'returned' } : { kind: 'threw', error: { ...ERROR, stack: '' } }),
    });
    expect([points.length, cut]).toMatchObject([4, { kind: 'threw', scale: 64, error: ERROR }]);
  });

  it('is cut when the child was ended at some size', async () => {
    const { points, cut } = await count({ end: (n) => (n < 64 ? { kind: 'returned' } : STOPPED) });
    expect([points.length, cut]).toEqual([4, { kind: 'stopped', scale: 64, stop: STOPPED }]);
  });

  it('is cut when the call returns a promise', async () => {
    expect(await count({ end: () => ({ kind: 'promise' }) })).toMatchObject({ points: [], cut: { kind: 'promise' } });
  });

  it('counts twice at each size when the steps are the same', async () => {
    const gauge = new FormulaGauge({ steps: (n) => n });
    await countSeries(gauge, 'run', LADDER);
    expect(gauge.counted.filter((n) => n === 64)).toHaveLength(2);
  });

  it('counts on other inputs, and gives the mean, when the steps differ', async () => {
    const drawn: number[] = [];
    const input: Ladder['input'] = ({ n = 0 }, random) => {
      const value = n + random.int(n);
      if (n === 64) drawn.push(value);
      return [value];
    };
    const { points } = await count({ steps: (value) => value }, { input });
    const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
    const point = points.find(({ scale }) => scale === 64);
    expect([drawn.length > 2, point?.steps, point?.bySite[0]]).toEqual([
      true,
      expect.closeTo(mean),
      expect.closeTo(mean),
    ]);
  });

  it('gives the same inputs each time', async () => {
    const input: Ladder['input'] = ({ n = 0 }, random) => [n + random.int(n)];
    const [one, other] = [new FormulaGauge({ steps: (n) => n }), new FormulaGauge({ steps: (n) => n })];
    await countSeries(one, 'run', { ...LADDER, input });
    await countSeries(other, 'run', { ...LADDER, input });
    expect(one.counted).toEqual(other.counted);
  });
});
