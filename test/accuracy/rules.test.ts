import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLASSES as LADDER } from '../../runner/growth/classes.ts';
import { classesOf, RULES, type Rule, resultOf } from './rules.ts';

const SIZES = [64, 128, 256, 512, 1_024, 2_048, 4_096, 8_192];

function pointsOf(cost: (n: number) => number, sizes = SIZES) {
  return sizes.map((scale) => ({ scale, cost: cost(scale) }));
}

function rule(name: string): Rule {
  return RULES.find((one) => one.name === name) as Rule;
}

/** Below the exponentials, which overflow at these sizes. */
const polynomial = fc.constantFrom(...LADDER.slice(0, 9));
const scale = fc.double({ min: 1, max: 1_000, noNaN: true });

describe.each(RULES)('$name', (one) => {
  it('reads exact data of each class as that class', () => {
    fc.assert(
      fc.property(polynomial, scale, ({ text, at }, unit) => {
        expect(
          one.decide(
            pointsOf((n) => unit * at(n)),
            LADDER,
          ),
        ).toBe(text);
      }),
    );
  });

  it('decides for one of the classes it is given', () => {
    const costs = fc.array(fc.double({ min: 0.01, max: 1e9, noNaN: true }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(costs, (values) => {
        const own = classesOf(one);
        const decided = one.decide(
          SIZES.map((size, at) => ({ scale: size, cost: values[at] as number })),
          own,
        );
        expect(own.map(({ text }) => text)).toContain(decided);
      }),
    );
  });

  it('decides nothing of one point', () => {
    expect(
      one.decide(
        pointsOf((n) => n, [64]),
        LADDER,
      ),
    ).toBeUndefined();
  });
});

describe('what sets them apart', () => {
  it('only an intercept finds a line above a large constant', () => {
    const points = pointsOf((n) => 100_000 + n);
    expect(rule('big_O').decide(points, LADDER)).toBe('O(n)');
    expect(rule('google/benchmark').decide(points, LADDER)).toBe('O(1)');
    expect(rule('log-log slope').decide(points, LADDER)).toBe('O(1)');
  });

  it('the bias of big_O makes fast code constant', () => {
    expect(
      rule('big_O').decide(
        pointsOf((n) => n * 1e-8),
        LADDER,
      ),
    ).toBe('O(1)');
  });

  it('the largest size rules the fit of google/benchmark: its errors are not relative', () => {
    const points = pointsOf((n) => (n === 8_192 ? 2 * n : n));
    expect(rule('google/benchmark').decide(points, LADDER)).toBe('O(n^2)');
  });
});

describe('resultOf', () => {
  it('accepts budgets no smaller than what is decided', () => {
    const { best, outcomes } = resultOf(
      rule('google/benchmark'),
      'O(n log n)',
      pointsOf((n) => n),
    );
    expect(best).toBe('O(n)');
    expect(outcomes.filter(({ outcome }) => outcome === 'accepted').map(({ budget }) => budget)).toEqual([
      'O(n log n)',
      'O(n)',
      'O(n^1.5)',
    ]);
  });

  it('is unclear at every budget where nothing is decided', () => {
    const { best, outcomes } = resultOf(rule('big_O'), 'O(n)', []);
    expect([best, new Set(outcomes.map(({ outcome }) => outcome))]).toEqual([undefined, new Set(['unclear'])]);
  });
});
