import { describe, expect, it } from 'vitest';
import { chargeWalks } from '../../runner/growth/walks.ts';
import { doubling, seriesOf } from '../doubles/counts.ts';

const SCALES = doubling(4, 32_768);

/** One step for each unit, and what is walked over. */
function charged(walked: (n: number) => number, scales = SCALES) {
  const points = seriesOf((n) => n, { scales }).points.map((point) => ({
    ...point,
    walks: Float64Array.of(walked(point.scale), 0),
  }));
  return chargeWalks(points);
}

/** Of a cache: from when it is full, each item is one that an old one makes room for. */
const cache = (capacity: number) => (n: number) => Math.max(0, n - capacity) * (capacity / 2);
const stepsAt = (points: ReturnType<typeof chargeWalks>) => points.map(({ steps }) => steps);

describe('chargeWalks', () => {
  it('adds what is walked over, in all and by site, when it outgrows the steps', () => {
    const points = charged((n) => n ** 2 / 4);
    expect(stepsAt(points)).toEqual(SCALES.map((n) => n + n ** 2 / 4));
    expect(points.map(({ bySite }) => bySite[0])).toEqual(stepsAt(points));
  });

  it.each([64, 1_000, 2_047, 3_000, 8_000, 16_000])('leaves a cache of %d alone', (capacity) => {
    const points = charged(cache(capacity));
    expect(stepsAt(points)).toEqual(SCALES);
    expect(points.some((point) => 'walks' in point)).toBe(false);
  });

  it('adds what a cache of half the input walks over', () => {
    expect(stepsAt(charged((n) => cache(n / 2)(n)))).toEqual(SCALES.map((n) => n + n ** 2 / 8));
  });

  it.each([
    ['the sizes are too few', (n: number) => n ** 2, doubling(4, 32)],
    ['nothing is walked over', () => 0, SCALES],
  ])('leaves steps as they are when %s', (_when, walked, scales) => {
    expect(stepsAt(charged(walked, scales))).toEqual(scales);
  });
});
