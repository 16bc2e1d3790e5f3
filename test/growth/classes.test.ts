import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLASSES, classify, toleranceOver, topOf } from '../../runner/growth/classes.ts';
import { logGap } from '../../runner/growth/trend.ts';
import { bound, doubling, log, upTo } from '../doubles/counts.ts';

const CONSTANT = fc.integer({ min: 1, max: 50 });
const EXPONENTIAL = CLASSES.findIndex(({ text }) => text === 'O(2^n)');

/** Those sizes that a function of this class would be counted at. */
function scalesOf(index: number): readonly number[] {
  return index < EXPONENTIAL ? doubling(4, 32_768) : upTo(4, index === EXPONENTIAL ? 20 : 10);
}

function samples(cost: (n: number) => number, scales: readonly number[]) {
  return scales.map((scale) => ({ scale, cost: cost(scale) }));
}

const named = (index: number) => CLASSES[index]?.text;

describe('CLASSES', () => {
  it('are what their texts say', () => {
    for (const { text, at } of CLASSES) expect([text, at(16)]).toEqual([text, bound(text).at({ n: 16 })]);
  });

  it('are ordered from slow to fast growth', () => {
    const growth = CLASSES.map(({ at }) => at(32) / at(16));
    expect(growth).toEqual([...growth].sort((a, b) => a - b));
  });
});

describe('classify', () => {
  it.each(CLASSES.map(({ text, at }, index) => ({ text, at, index })))(
    'finds $text when the cost is that times a constant',
    ({ text, at, index }) => {
      fc.assert(
        fc.property(CONSTANT, (constant) => {
          const found = classify(samples((n) => constant * at(n), scalesOf(index)));
          expect([named(found?.best ?? -1), found?.consistent]).toEqual([text, [index]]);
        }),
      );
    },
  );

  it.each(CLASSES.map(({ text, at }, index) => ({ text, at, index })).slice(2))(
    'finds $text when a class two below is added',
    ({ text, at, index }) => {
      const lower = CLASSES[index - 2]?.at ?? (() => 0);
      fc.assert(
        fc.property(CONSTANT, (constant) => {
          const found = classify(samples((n) => constant * (at(n) + lower(n)), scalesOf(index)));
          expect(named(found?.best ?? -1)).toBe(text);
        }),
      );
    },
  );

  it('does not exclude two neighbours when the trend lies between them', () => {
    const between = (n: number) => n * Math.sqrt(log(n));
    expect(
      classify(samples(between, doubling(4, 32_768)))
        ?.consistent.map(named)
        .sort(),
    ).toEqual(['O(n log n)', 'O(n)']);
  });

  it('says nothing when there are two points', () => {
    expect(classify(samples((n) => n, [64, 128]))).toBeUndefined();
  });

  it('takes a steep power for a power when the sizes are large', () => {
    expect(named(classify(samples((n) => n ** 3, doubling(4, 128)))?.best ?? -1)).toBe('O(n^3)');
  });
});

describe('topOf', () => {
  const scalesOfTop = (scales: readonly number[]) => topOf(samples(() => 1, scales)).map(({ scale }) => scale);

  it('keeps the five largest', () => {
    expect(scalesOfTop(doubling(4, 4_096))).toEqual([256, 512, 1_024, 2_048, 4_096]);
  });

  it('leaves out sizes below 64 when three are larger', () => {
    expect(scalesOfTop(doubling(4, 256))).toEqual([64, 128, 256]);
  });

  it('keeps small ones when fewer than three are larger', () => {
    expect(scalesOfTop(doubling(4, 128))).toEqual([8, 16, 32, 64, 128]);
  });
});

describe('toleranceOver', () => {
  it('is more than half the gap to the next logarithm, and less than all of it', () => {
    const scales = doubling(2_048, 32_768);
    const part = toleranceOver(scales) / logGap(scales);
    expect([part > 0.5, part < 1]).toEqual([true, true]);
  });
});
