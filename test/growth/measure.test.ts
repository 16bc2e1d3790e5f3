import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CountSeries } from '../../runner/growth/count.ts';
import { countAll, laddersOf, weighWorst } from '../../runner/growth/measure.ts';
import type { Growth } from '../../runner/kata.ts';
import { LANES } from '../../runner/limits.ts';
import { seriesOf } from '../doubles/counts.ts';
import { FormulaGauge, type Formulas, STOPPED } from '../doubles/formula-gauge.ts';

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

const CANCELLED = { kind: 'stopped', ending: { kind: 'cancelled' } } as const;

/** A child that answers when it is its turn, and nothing more once it has been closed. */
class SlowGauge extends FormulaGauge {
  readonly #turn: () => Promise<unknown>;
  #isClosed = false;

  constructor(formulas: Formulas, turn: () => Promise<unknown>) {
    super(formulas);
    this.#turn = turn;
  }

  override async count(...call: Parameters<FormulaGauge['count']>): ReturnType<FormulaGauge['count']> {
    await this.#turn();
    return this.#isClosed ? { kind: 'stopped', stop: CANCELLED } : super.count(...call);
  }

  override close(): void {
    this.#isClosed = true;
  }
}

describe('countAll', () => {
  const familiesOf = (all: readonly CountSeries[]) => all.map(({ ladder }) => ladder.family);

  it('stays at smaller sizes when there are many families', async () => {
    const inputs = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`family ${at}`, ({ n = 0 }) => [n]]));
    const steps = (n: number) => 100 * n;
    const top = async (given: typeof inputs) => {
      const ladders = laddersOf({ sizes: { n: 'items' }, inputs: given });
      const [first] = await countAll({ open: () => new FormulaGauge({ steps }) }, 'run', ladders);
      return first?.points.at(-1)?.scale;
    };
    expect([await top(inputs), await top({ alone: ({ n = 0 }) => [n] })]).toEqual([8_192, 16_384]);
  });

  it('counts each ladder in a child of its own, as far as there are lanes', async () => {
    const children: FormulaGauge[] = [];
    const open = () => {
      children.push(new FormulaGauge({}));
      return children.at(-1) as FormulaGauge;
    };
    const all = await countAll({ open }, 'run', laddersOf(GROWTH));
    expect([familiesOf(all), children.map(({ counted }) => counted[0])]).toEqual([
      ['plain', 'twice'],
      [4, 8],
    ]);
    await countAll({ open }, 'run', laddersOf({ ...GROWTH, sweeps: { ...SWEEPS, more: SWEEPS.n } }));
    expect(children).toHaveLength(2 + LANES);
  });

  it('tells of none that comes after one whose child was ended', async () => {
    const all = await countAll({ open: () => new FormulaGauge({ end: () => STOPPED }) }, 'run', laddersOf(GROWTH));
    expect(familiesOf(all)).toEqual(['plain']);
  });

  it('asks nothing more of any child when all were cancelled', async () => {
    const gauge = new FormulaGauge({ end: () => CANCELLED });
    await countAll({ open: () => gauge }, 'run', laddersOf({ ...GROWTH, sweeps: { ...SWEEPS, more: SWEEPS.n } }));
    expect(gauge.counted).toHaveLength(LANES);
  });

  it('goes on with the next family when one threw', async () => {
    const error = { name: 'Error', message: 'no', stack: '' } as const;
    const gauge = new FormulaGauge({ end: () => ({ kind: 'threw', error: { ...error, frames: [] } }) as never });
    expect(await countAll({ open: () => gauge }, 'run', laddersOf(GROWTH))).toHaveLength(2);
  });

  it('says the same whichever child is faster', async () => {
    // Families are told apart by the last digit of their input. Some call of some of them does not come to an end.
    const inputs = Object.fromEntries(Array.from({ length: 7 }, (_, at) => [`${at}`, ({ n = 0 }) => [10 * n + at]]));
    const ladders = laddersOf({ sizes: { n: 'items' }, inputs });
    const ends = fc.array(fc.constantFrom(4, 8, Infinity, Infinity), { minLength: 7, maxLength: 7 });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), ends, async (scheduler, endsAt) => {
        const formulas: Formulas = {
          steps: (n) => 50_000 * n,
          end: (n) => (Math.floor(n / 10) >= (endsAt[n % 10] ?? 0) ? STOPPED : { kind: 'returned' }),
        };
        const turn = () => scheduler.schedule(Promise.resolve());
        const counting = countAll({ open: () => new SlowGauge(formulas, turn) }, 'run', ladders);
        const all = await scheduler.waitFor(counting);
        const alone = ladders.map((ladder) => countAll({ open: () => new FormulaGauge(formulas) }, 'run', [ladder]));
        const firstEnd = endsAt.findIndex((end) => end < Infinity);
        const expected = (await Promise.all(alone)).flat().slice(0, firstEnd === -1 ? undefined : firstEnd + 1);
        expect(all.map(({ ladder: { family }, points, cut }) => ({ family, points, cut }))).toEqual(
          expected.map(({ ladder: { family }, points, cut }) => ({ family, points, cut })),
        );
      }),
      { numRuns: 50 },
    );
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
    const weighed = await weighWorst({ open: () => gauge }, 'run', counted);
    expect(weighed.map(({ counted: { ladder } }) => `${ladder.sweep} ${ladder.family}`)).toEqual([
      'n 3 times',
      'k 3 times',
    ]);
  });

  it('weighs each sweep in a child of its own', async () => {
    const children: FormulaGauge[] = [];
    const open = () => {
      children.push(new FormulaGauge({}));
      return children.at(-1) as FormulaGauge;
    };
    await weighWorst({ open }, 'run', counted);
    const calls = children.map(({ weighed }) => weighed.length);
    expect(calls).toEqual([calls[0], calls[0]]);
  });

  it('weighs the first family when all keep the same', async () => {
    const weighed = await weighWorst({ open: () => new FormulaGauge({}) }, 'run', counted);
    expect(weighed.map(({ counted: { ladder } }) => ladder.family)).toEqual(['1 times', '1 times']);
  });
});
