import { describe, expect, it } from 'vitest';
import { countAll, laddersOf, weighWorst } from '../../runner/growth/measure.ts';
import type { Growth } from '../../runner/kata.ts';
import { seriesOf } from '../doubles/counts.ts';
import { FormulaGauge, STOPPED } from '../doubles/formula-gauge.ts';

const GROWTH: Growth<readonly unknown[]> = {
  sizes: { n: 'length', k: 'how many' },
  inputs: { plain: ({ n }) => [n], twice: ({ n = 0 }) => [2 * n] },
  time: 'O(n)',
  space: 'O(1)',
};
const SWEEPS = { n: (s: number) => ({ n: s, k: 16 }), k: (s: number) => ({ n: 1_024, k: s }) };

function namesOf(growth: Growth<readonly unknown[]>): readonly string[] {
  return laddersOf(growth).map(({ sweep, family }) => `${sweep} ${family}`);
}

describe('laddersOf', () => {
  it('takes every family along every sweep, the first sweep first', () => {
    expect(namesOf({ ...GROWTH, sweeps: SWEEPS })).toEqual(['n plain', 'n twice', 'k plain', 'k twice']);
  });

  it('gives the sizes and the input of a sweep', () => {
    const ladder = laddersOf({ ...GROWTH, sweeps: SWEEPS })[3];
    expect([ladder?.sizes(8), ladder?.input({ n: 3 }, undefined as never)]).toEqual([{ n: 1_024, k: 8 }, [6]]);
  });

  it('grows the first size when there are no sweeps', () => {
    expect([namesOf(GROWTH), laddersOf(GROWTH)[0]?.sizes(8)]).toEqual([['n plain', 'n twice'], { n: 8 }]);
  });
});

describe('countAll', () => {
  it('stays at smaller sizes when there are many families', async () => {
    const inputs = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`family ${at}`, ({ n = 0 }) => [n]]));
    const steps = (n: number) => 100 * n;
    const top = async (given: typeof inputs) => {
      const ladders = laddersOf({ sizes: { n: 'items' }, inputs: given });
      const [first] = await countAll(new FormulaGauge({ steps }), 'run', ladders);
      return first?.points.at(-1)?.scale;
    };
    expect([await top(inputs), await top({ alone: ({ n = 0 }) => [n] })]).toEqual([8_192, 16_384]);
  });

  it('counts each ladder, and tells of each as it is done', async () => {
    const told: string[] = [];
    const all = await countAll(new FormulaGauge({}), 'run', laddersOf(GROWTH), ({ ladder }) => {
      told.push(ladder.family);
    });
    expect([all.map(({ ladder }) => ladder.family), told]).toEqual([
      ['plain', 'twice'],
      ['plain', 'twice'],
    ]);
  });

  it('asks nothing more when the child was ended', async () => {
    const all = await countAll(new FormulaGauge({ end: () => STOPPED }), 'run', laddersOf(GROWTH));
    expect(all.map(({ ladder }) => ladder.family)).toEqual(['plain']);
  });

  it('goes on with the next family when one threw', async () => {
    const error = { name: 'Error', message: 'no', stack: '' } as const;
    const gauge = new FormulaGauge({ end: () => ({ kind: 'threw', error: { ...error, frames: [] } }) as never });
    expect(await countAll(gauge, 'run', laddersOf(GROWTH))).toHaveLength(2);
  });
});

describe('weighWorst', () => {
  const counted = ['n', 'k'].flatMap((sweep) =>
    [1, 3, 2].map((factor) =>
      seriesOf((n) => n, { ladder: { sweep, family: `${factor} times`, input: ({ n = 0 }) => [factor * n] } }),
    ),
  );

  it('weighs the family that keeps most, along each sweep', async () => {
    const gauge = new FormulaGauge({ bytes: (n) => ({ input: 0, kept: n, returned: 0 }) });
    const weighed = await weighWorst(gauge, 'run', counted);
    expect(weighed.map(({ counted: { ladder } }) => `${ladder.sweep} ${ladder.family}`)).toEqual([
      'n 3 times',
      'k 3 times',
    ]);
  });

  it('weighs the first family when all keep the same', async () => {
    const weighed = await weighWorst(new FormulaGauge({}), 'run', counted);
    expect(weighed.map(({ counted: { ladder } }) => ladder.family)).toEqual(['1 times', '1 times']);
  });
});
