import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localSlopes, logGap, slope, trendAgainst } from '../../runner/growth/trend.ts';
import { doubling } from '../doubles/counts.ts';

const SCALES = doubling(64, 4_096);

function samples(cost: (n: number) => number, scales: readonly number[] = SCALES) {
  return scales.map((scale) => ({ scale, cost: cost(scale) }));
}

describe('slope', () => {
  it('is the exponent when the cost is an exact power', () => {
    const exponent = fc.double({ min: -3, max: 6, noNaN: true });
    const factor = fc.double({ min: 0.5, max: 1_000, noNaN: true });
    fc.assert(
      fc.property(exponent, factor, (power, constant) => {
        expect(slope(samples((n) => constant * n ** power, doubling(4, 32_768)))).toBeCloseTo(power, 8);
      }),
    );
  });

  it('is unknown when there are no two different scales', () => {
    expect([slope([]), slope(samples((n) => n, [8])), slope(samples((n) => n, [8, 8]))]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is a number when a cost is 0', () => {
    expect(slope(samples(() => 0))).toBeCloseTo(0);
  });

  it('is that of the line between when the points do not lie on one', () => {
    expect(slope(samples((n) => (n === 4 ? 32 : n), [1, 2, 4, 8, 16]))).toBeCloseTo(1, 8);
  });
});

describe('localSlopes', () => {
  it('gives one slope for each step between neighbours', () => {
    expect(localSlopes(samples((n) => Math.min(n, 256), doubling(64, 1_024)))).toEqual([
      expect.closeTo(1),
      expect.closeTo(1),
      0,
      0,
    ]);
  });

  it('is empty when there is one sample', () => {
    expect(localSlopes(samples((n) => n, [8]))).toEqual([]);
  });
});

describe('logGap', () => {
  it('is the trend of n log n against n', () => {
    const trend = trendAgainst(
      samples((n) => n * Math.log2(n)),
      (n) => n,
    );
    expect(logGap(SCALES)).toBeCloseTo(trend ?? Number.NaN, 10);
  });

  it('shrinks when the scales grow', () => {
    expect(logGap(doubling(2_048, 32_768))).toBeLessThan(logGap(doubling(64, 1_024)));
  });
});

describe('trendAgainst', () => {
  it('is 0 when the cost is the bound times a constant', () => {
    expect(
      trendAgainst(
        samples((n) => 7 * n * Math.log2(n)),
        (n) => n * Math.log2(n),
      ),
    ).toBeCloseTo(0, 10);
  });
});
