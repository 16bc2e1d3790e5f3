import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLASSES } from '../../runner/growth/classes.ts';
import { judgeSpace, scout, spaceClassesOf, type WeighSeries, weighSeries } from '../../runner/growth/space.ts';
import { bound, doubling, log, type SeriesParts, seriesOf } from '../doubles/counts.ts';
import { FormulaGauge, type Formulas, STOPPED } from '../doubles/formula-gauge.ts';

/** The sizes that are weighed where nothing is in the way. */
const WEIGHED = doubling(4_096, 65_536);

function weighedAs(bytes: (n: number) => number, parts: SeriesParts = {}, scales = WEIGHED): WeighSeries {
  const counted = seriesOf((n) => n, parts);
  return { counted, points: scales.map((n) => ({ scale: n, sizes: counted.ladder.sizes(n), bytes: bytes(n) })) };
}

function verdictOf(budget: string, bytes: (n: number) => number, parts: SeriesParts = {}): string {
  return judgeSpace(weighedAs(bytes, parts), bound(budget)).verdict;
}

function classesOf(bytes: (n: number) => number, parts: SeriesParts = {}): readonly (string | undefined)[] {
  return spaceClassesOf(weighedAs(bytes, parts)).map((index) => CLASSES[index]?.text);
}

describe('judgeSpace', () => {
  const NOISE = fc.integer({ min: 0, max: 4_000 });

  it('is within O(1) when what is kept is noise at every size', () => {
    fc.assert(
      fc.property(NOISE, NOISE, NOISE, NOISE, NOISE, (...noise) => {
        expect(verdictOf('O(1)', (n) => noise[WEIGHED.indexOf(n)] ?? 0)).toBe('within');
      }),
    );
  });

  it('is over O(1) and within O(n) when four bytes or more are kept of each item, whatever the noise', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 200 }), NOISE, (each, noise) => {
        const bytes = (n: number) => each * n + noise;
        expect([verdictOf('O(1)', bytes), verdictOf('O(n)', bytes)]).toEqual(['over', 'within']);
      }),
    );
  });

  it.each([
    ['O(n)', 'over', (n: number) => n ** 1.5],
    ['O(sqrt n)', 'within', (n: number) => 500 * Math.sqrt(n)],
    ['O(sqrt n)', 'over', (n: number) => 16 * n],
    ['O(1)', 'within', () => 5_000_000],
    // One bit of each item shows; less is below what can be told from noise.
    ['O(1)', 'over', (n: number) => n / 8],
    ['O(1)', 'within', (n: number) => n / 20],
  ])('holds what is kept against %s: %s', (budget, verdict, bytes) => {
    expect(verdictOf(budget, bytes)).toBe(verdict);
  });

  it('takes sizes that do not grow for constant: O(k) at a fixed k', () => {
    const ladder = { sizes: (n: number) => ({ n, k: 16 }) };
    expect([verdictOf('O(k)', () => 90_000, { ladder }), verdictOf('O(k)', (n) => 16 * n, { ladder })]).toEqual([
      'within',
      'over',
    ]);
  });

  it('is unclear when fewer than three sizes could be weighed', () => {
    expect(
      judgeSpace(
        weighedAs((n) => 16 * n, {}, [64, 256]),
        bound('O(1)'),
      ).verdict,
    ).toBe('unclear');
  });

  it.each([
    ['O(1)', 'over', (n: number) => n],
    ['O(log n)', 'within', (n: number) => 3 * log(n)],
    ['O(1)', 'over', (n: number) => 3 * log(n)],
    ['O(1)', 'within', () => 40],
    ['O(n)', 'within', (n: number) => n],
  ])('holds the depth of calls against %s: %s', (budget, verdict, depth) => {
    expect(verdictOf(budget, () => 0, { depth })).toBe(verdict);
  });

  it('lets a depth go that is below a dozen', () => {
    expect(verdictOf('O(1)', () => 0, { depth: (n) => Math.log2(n) / 2 })).toBe('within');
  });

  it('says that the depth is what grows, even when too few sizes could be weighed', () => {
    expect(
      judgeSpace(
        weighedAs(() => 0, { depth: (n) => n }, []),
        bound('O(1)'),
      ),
    ).toMatchObject({
      verdict: 'over',
      by: 'depth',
    });
  });
});

describe('spaceClassesOf', () => {
  it.each([
    ['O(1)', () => 3_000],
    ['O(sqrt n)', (n: number) => 2_000 * Math.sqrt(n)],
    ['O(n)', (n: number) => 16 * n],
    ['O(n^2)', (n: number) => n ** 2],
    ['O(n^3)', (n: number) => n ** 3],
  ])('is %s when the heap shows it', (text, bytes) => {
    expect(classesOf(bytes)).toEqual([text]);
  });

  it('is the class of the depth when that is more', () => {
    expect(classesOf(() => 0, { depth: (n) => n })).toEqual(['O(n)']);
  });

  it('is the class of the heap when that is more', () => {
    expect(classesOf((n) => 16 * n, { depth: (n) => 3 * log(n) })).toEqual(['O(n)']);
  });
});

describe('weighSeries', () => {
  const weigh = (formulas: Formulas, steps = (n: number) => n, parts: SeriesParts = {}) => {
    const gauge = new FormulaGauge(formulas);
    return weighSeries(gauge, 'run', seriesOf(steps, parts)).then(({ points }) => ({ points, asked: gauge.weighed }));
  };

  it('counts what is kept, and neither the input nor what is returned', async () => {
    const { points } = await weigh({ bytes: (n) => ({ input: 100 * n, kept: 8 * n, returned: 50 * n }) });
    expect(points.map(({ bytes }) => bytes)).toEqual(WEIGHED.map((n) => 8 * n));
  });

  it('goes beyond the sizes that were counted when the steps allow', async () => {
    const { points } = await weigh({}, (n) => n, { scales: doubling(64, 4_096) });
    expect(points.map(({ scale }) => scale)).toEqual(WEIGHED);
  });

  it('stays at the sizes whose steps are reasonable when they grow fast', async () => {
    const { points } = await weigh({}, (n) => n ** 2, {
      scales: doubling(64, 1_024),
      cut: { kind: 'steps', scale: 2_048 },
    });
    expect(points.map(({ scale }) => scale)).toEqual(doubling(64, 1_024));
  });

  it('stays at the sizes that were counted when a larger one threw', async () => {
    const cut = { kind: 'threw', scale: 2_048, error: { name: 'Error', message: 'no', frames: [] } } as const;
    const { points } = await weigh({}, (n) => n, { scales: doubling(64, 1_024), cut });
    expect(points.map(({ scale }) => scale)).toEqual(doubling(64, 1_024));
  });

  it('takes the lesser of two weighings at the smallest size', async () => {
    let calls = 0;
    const { points } = await weigh({ bytes: (n) => ({ input: 0, kept: calls++ === 3 ? 50_000 : n, returned: 0 }) });
    expect(points[0]?.bytes).toBe(points[0]?.scale);
  });

  it('stops at sizes whose steps take too long, or whose calls nest too deeply', async () => {
    const topOf = async (parts: SeriesParts) => (await weigh({}, (n) => n, parts)).points.at(-1)?.scale;
    const scales = doubling(64, 4_096);
    expect([
      await topOf({ scales }),
      await topOf({ scales, cpuMs: (n) => n / 50 }),
      await topOf({ scales, depth: (n) => n }),
    ]).toEqual([65_536, 8_192, 32_768]);
  });

  it('calls once at a small size first, of which nothing is kept', async () => {
    const { asked, points } = await weigh({});
    expect([asked.length, points.length]).toEqual([6, 5]);
  });

  it('keeps what it has when the child is ended', async () => {
    const { points } = await weigh({ end: (n) => (n === 65_536 ? STOPPED : { kind: 'returned' }) });
    expect(points.map(({ scale }) => scale)).toEqual(doubling(4_096, 32_768));
  });

  it('has no points when nothing was counted', async () => {
    expect((await weigh({}, (n) => n, { scales: [] })).points).toEqual([]);
  });
});

describe('scout', () => {
  it('weighs once, at 4 096', async () => {
    const gauge = new FormulaGauge({ bytes: (n) => ({ input: 0, kept: n, returned: 0 }) });
    const bytes = await scout(
      gauge,
      'run',
      seriesOf((n) => n),
    );
    expect([bytes, gauge.weighed]).toEqual([4_096, [4_096]]);
  });

  it('takes a smaller size when the steps are many', async () => {
    const gauge = new FormulaGauge({});
    await scout(
      gauge,
      'run',
      seriesOf((n) => n * 100, { scales: [512, 1_024, 2_048, 4_096] }),
    );
    expect(gauge.weighed).toEqual([1_024]);
  });

  it('says nothing when all sizes are larger', async () => {
    expect(
      await scout(
        new FormulaGauge({}),
        'run',
        seriesOf((n) => n, { scales: [8_192] }),
      ),
    ).toBeUndefined();
  });
});
