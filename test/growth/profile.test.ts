import { describe, expect, it } from 'vitest';
import { blameSpace } from '../../runner/growth/profile.ts';
import type { Site } from '../../runner/growth/sites.ts';
import { type JudgedSpace, judgeSpace } from '../../runner/growth/space.ts';
import type { ProfileGauge } from '../../runner/host/gauge.ts';
import { bound, doubling, seriesOf, sitesOn } from '../doubles/counts.ts';

const BUDGET = bound('O(1)');

/** As much in all as the profile will tell. */
function over(by: JudgedSpace['by'], total: (n: number) => number): JudgedSpace {
  const scales = doubling(4_096, 65_536);
  const counted = seriesOf((n) => n, { scales, depth: (n) => (by === 'depth' ? total(n) : 1) });
  const points = scales.map((scale) => ({ scale, sizes: { n: scale }, bytes: by === 'bytes' ? total(scale) : 0 }));
  return { ...judgeSpace({ counted, points }, BUDGET), by };
}

/** Each site keeps, or calls, as its formula says; and the sizes that were asked for. */
function profiler(formulas: readonly ((n: number) => number)[], failsAbove = Infinity) {
  const asked: number[] = [];
  const gauge: ProfileGauge = {
    load: async () => ({ kind: 'measured', value: ['run'] }),
    profile: async (_entry, [n]) => {
      asked.push(n as number);
      const held = Float64Array.from([...formulas.map((formula) => formula(n as number)), 0]);
      const error = { name: 'RangeError', message: '', frames: '', stack: '' } as never;
      const ended = (n as number) > failsAbove ? { kind: 'threw' as const, error } : { kind: 'returned' as const };
      return { kind: 'measured', value: { ended, bySite: held, callsBySite: held } };
    },
    close: () => {},
  };
  return { gauge, asked };
}

async function blame(
  formulas: readonly ((n: number) => number)[],
  { by = 'bytes', sites = sitesOn([3, 5]), failsAbove = Infinity }: Parts = {},
) {
  const { gauge, asked } = profiler(formulas, failsAbove);
  const total = (n: number) => formulas.reduce((sum, formula) => sum + formula(n), 0);
  const found = await blameSpace(over(by, total), BUDGET, 'run', { gauge, sites }, (_file, line) => `  line ${line};`);
  return { found, asked };
}

interface Parts {
  readonly by?: JudgedSpace['by'];
  readonly sites?: readonly Site[];
  readonly failsAbove?: number;
}

describe('blameSpace', () => {
  it('is the line that keeps most, with its share of what was weighed', async () => {
    const { found } = await blame([(n) => n, (n) => 4 * n]);
    expect(found).toEqual({
      file: '/solutions/tiny.ts',
      line: 5,
      column: 3,
      source: 'line 5;',
      what: 'loop body',
      cost: 4 * 65_536,
      exponent: expect.closeTo(1),
      share: 0.8,
      isCounted: true,
    });
  });

  it('is a line that outgrows the budget before one that keeps more, and as much at every size', async () => {
    const { found } = await blame([() => 40_000, (n) => n]);
    expect(found?.line).toBe(5);
  });

  it('is the line that keeps most when none outgrows the budget by itself', async () => {
    const { found } = await blame([() => 3, () => 2], { by: 'depth' });
    expect(found?.line).toBe(3);
  });

  it('looks at two sizes, neither of them the largest', async () => {
    expect((await blame([(n) => n])).asked).toEqual([4_096, 16_384]);
  });

  it('makes do with the smaller size when the larger one fails, and names no line when both do', async () => {
    expect((await blame([(n) => n], { failsAbove: 4_096 })).found?.line).toBe(3);
    expect((await blame([(n) => n], { failsAbove: 0 })).found).toBeUndefined();
  });

  it.each([
    ['bytes', { kind: 'call', name: 'push' }, 'the list keeps what it is given'],
    ['bytes', { kind: 'call', name: 'Set' }, 'makes a new Set'],
    ['bytes', { kind: 'call', name: 'enqueue' }, 'kept inside enqueue'],
    ['bytes', { kind: 'made', name: 'an object' }, 'makes an object'],
    ['bytes', { kind: 'function' }, 'a rest parameter is a new list'],
    ['depth', { kind: 'call', name: 'walk' }, 'calls of walk, one inside the other'],
  ] as const)('says of %s at %j what happens there', async (by, site, what) => {
    const sites = sitesOn([3], site);
    expect((await blame([(n) => n], { by, sites })).found?.what).toBe(what);
  });
});
