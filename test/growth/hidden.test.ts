import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLASSES } from '../../runner/growth/classes.ts';
import {
  hidesCost,
  isOverTime,
  meetsLongTexts,
  suspicion,
  type TimedSeries,
  timedClasses,
  timedExponent,
} from '../../runner/growth/hidden.ts';
import { bound, doubling, seriesOf } from '../doubles/counts.ts';

type Formula = (n: number) => number;

const SCALES = doubling(1_024, 32_768);

/** Linear steps, and time by formula. */
function timed(cpuMs: Formula, referenceMs?: Formula): TimedSeries {
  const counted = seriesOf((n) => n);
  const points = SCALES.map((scale) => ({
    scale,
    sizes: { n: scale },
    steps: scale,
    cpuMs: cpuMs(scale),
    ...(referenceMs === undefined ? {} : { referenceMs: referenceMs(scale) }),
  }));
  return { ladder: counted.ladder, counted, points };
}

/** Off by up to a tenth, as measurements of CPU time are. */
const noise = fc.array(fc.double({ min: 0.9, max: 1.1, noNaN: true }), { minLength: 6, maxLength: 6 });
const shaken = (formula: Formula, factors: readonly number[]): Formula => {
  return (n) => formula(n) * (factors[SCALES.indexOf(n)] ?? 1);
};

describe('suspicion', () => {
  it('is none when time follows the steps', () => {
    expect(suspicion(seriesOf((n) => n, { cpuMs: (_n, steps) => steps / 1_000 }))).toBe(0);
  });

  it('is how fast time outgrows them', () => {
    expect(suspicion(seriesOf((n) => n, { cpuMs: (n) => n ** 2 / 1e6 }))).toBeCloseTo(1);
  });

  it('is there when a text has more characters than there were steps', () => {
    expect(suspicion(seriesOf(() => 5, { longest: (n) => n }))).toBeGreaterThan(0);
    expect(suspicion(seriesOf((n) => 2 * n, { longest: (n) => n }))).toBe(0);
  });

  it('does not read times too short to tell anything', () => {
    expect(suspicion(seriesOf((n) => n, { cpuMs: (n) => n ** 2 / 1e12 }))).toBe(0);
  });
});

describe('meetsLongTexts', () => {
  it.each([
    [true, 'grow with the size', (n: number) => n],
    [false, 'stay as long as they are', () => 5_000],
    [false, 'are short', (n: number) => Math.log2(n)],
  ])('is %s when texts %s', (expected, _how, longest) => {
    expect(meetsLongTexts(seriesOf((n) => n, { longest }))).toBe(expected);
  });
});

describe('hidesCost', () => {
  it('sees quadratic time behind linear steps, through noise', () => {
    fc.assert(fc.property(noise, (factors) => hidesCost(timed(shaken((n) => n ** 2 / 1e6, factors)))));
  });

  it('sees none in linear or n log n time, through noise', () => {
    const linear = fc.constantFrom<Formula>(
      (n) => n / 1e5,
      (n) => (n * Math.log2(n)) / 1e6,
    );
    fc.assert(fc.property(noise, linear, (factors, formula) => !hidesCost(timed(shaken(formula, factors)))));
  });

  it('takes one step for a cliff', () => {
    expect(hidesCost(timed((n) => (n / 1e5) * (n > 8_192 ? 8 : 1)))).toBe(false);
  });

  it('takes two steps that came to rest for a cliff', () => {
    const costs = new Map([
      [1_024, 1],
      [2_048, 2],
      [4_096, 4],
    ]);
    expect(hidesCost(timed((n) => n * (costs.get(n) ?? 4)))).toBe(false);
  });
});

describe('isOverTime', () => {
  it('needs to outgrow the budget', () => {
    const square = timed((n) => n ** 2 / 1e6);
    expect([isOverTime(square, bound('O(n)')), isOverTime(square, bound('O(n^2)'))]).toEqual([true, false]);
  });

  it('needs to outgrow the reference as well', () => {
    const bent: Formula = (n) => n ** 1.6 / 1e6;
    expect([
      isOverTime(timed(bent, bent), bound('O(n)')),
      isOverTime(
        timed(bent, (n) => n),
        bound('O(n)'),
      ),
    ]).toEqual([false, true]);
  });

  it('tells n^2 from n^1.5', () => {
    expect(
      isOverTime(
        timed((n) => n ** 1.95 / 1e6),
        bound('O(n^1.5)'),
      ),
    ).toBe(true);
  });
});

describe('timedClasses', () => {
  const namesOf = (formula: Formula) => timedClasses(timed(formula)).map((index) => CLASSES[index]?.text);

  it('names the power first, and what the clock can not tell from it', () => {
    expect(namesOf((n) => n ** 2)).toEqual(['O(n^2)', 'O(n^2 log n)']);
  });

  it('never names an exponential', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 4, noNaN: true }), (power) => {
        return namesOf((n) => n ** power).every((text) => text !== 'O(2^n)' && text !== 'O(n!)');
      }),
    );
  });
});

describe('timedExponent', () => {
  it('is that of the largest sizes', () => {
    expect(timedExponent(timed((n) => (n === 1_024 ? 1e9 : n ** 1.5)))).toBeCloseTo(1.5);
  });
});
