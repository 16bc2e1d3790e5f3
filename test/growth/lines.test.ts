import { describe, expect, it } from 'vitest';
import { lineCosts } from '../../runner/growth/lines.ts';
import type { Site } from '../../runner/growth/sites.ts';
import { seriesOf, sitesOn } from '../doubles/counts.ts';

const SCALES = [64, 128];

function costsOf(formulas: readonly ((n: number) => number)[], sites: readonly Site[]) {
  return lineCosts(seriesOf(formulas, { scales: SCALES }).points, sites);
}

function whatOf(parts: Partial<Site>): string | undefined {
  return costsOf([() => 1], sitesOn([3], parts))[0]?.what;
}

describe('lineCosts', () => {
  it('gives the steps of each line at each size, the most expensive line first', () => {
    expect(costsOf([(n) => n, (n) => 3 * n], sitesOn([3, 5])).map(({ line, costs }) => [line, costs])).toEqual([
      [5, [192, 384]],
      [3, [64, 128]],
    ]);
  });

  it('adds up the counters of one line', () => {
    expect(costsOf([(n) => n, (n) => 2 * n], sitesOn([3, 3])).map(({ costs }) => costs)).toEqual([[192, 384]]);
  });

  it('keeps lines of the same number apart when they are in two files', () => {
    const sites = [...sitesOn([3]), ...sitesOn([3], { file: '/solutions/other.ts' })];
    expect(costsOf([(n) => n, (n) => n], sites)).toHaveLength(2);
  });

  it('shows a line by its most expensive counter', () => {
    const [light, heavy] = [sitesOn([3]), sitesOn([3], { kind: 'spread', column: 20 })];
    expect(costsOf([() => 1, (n) => n], [...light, ...heavy])).toMatchObject([
      { column: 20, what: 'spread copies every item' },
    ]);
  });

  it('gives the share of all steps at the largest size', () => {
    expect(costsOf([(n) => n, () => 128], sitesOn([3, 5])).map(({ share }) => share)).toEqual([0.5, 0.5]);
  });

  it('leaves out a line that takes no step at the largest size', () => {
    expect(costsOf([(n) => n, (n) => 128 - n], sitesOn([3, 5])).map(({ line }) => line)).toEqual([3]);
  });

  it.each([
    [64, 'loop body'],
    [65, 'a new iterator walks over all that was deleted'],
  ])('says what most of its steps are when %d of 128 are walked over', (walked, what) => {
    const [point] = seriesOf(() => 128, { scales: [128] }).points;
    const points = point === undefined ? [] : [{ ...point, walks: Float64Array.of(walked, 0) }];
    expect(lineCosts(points, sitesOn([3]))[0]?.what).toBe(what);
  });

  it('is empty when nothing was counted', () => {
    expect(lineCosts([], sitesOn([3]))).toEqual([]);
  });

  it.each([
    ['loop body', { kind: 'loop' }],
    ['calls of this function', { kind: 'function' }],
    ['calls of walk', { kind: 'function', name: 'walk' }],
    ['spread copies every item', { kind: 'spread' }],
    ['a rest pattern copies every item', { kind: 'rest' }],
    ['inside mystery', { kind: 'call', name: 'mystery' }],
  ] as const)('says %j of %j', (what, site) => {
    expect(whatOf(site)).toBe(what);
  });

  it('says what a builtin costs when it is in the table of costs', () => {
    expect(whatOf({ kind: 'call', name: 'includes' })).toMatch(/^includes: .+/);
  });
});
