import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLASSES as CURVES } from '../../runner/growth/classes.ts';
import { budgetsAround, canShow, mustPass } from './budgets.ts';
import { CLASSES } from './cases.ts';

const label = fc.constantFrom(...CLASSES);

it('labels and the engine know the same classes', () => {
  expect(CURVES.map(({ text }) => text)).toEqual(CLASSES);
});

describe('budgetsAround', () => {
  it('is the label, the next above, the next below, and all further below', () => {
    expect(budgetsAround('O(sqrt n)')).toEqual([
      { text: 'O(sqrt n)', place: 'truth' },
      { text: 'O(1)', place: 'far-below' },
      { text: 'O(log n)', place: 'below' },
      { text: 'O(n)', place: 'above' },
    ]);
  });

  it('has nothing above the last class, and nothing below the first', () => {
    expect(budgetsAround('O(n!)').some(({ place }) => place === 'above')).toBe(false);
    expect(budgetsAround('O(1)').map(({ place }) => place)).toEqual(['truth', 'above']);
  });

  it('names each budget once, and passes exactly those that are no smaller than the label', () => {
    fc.assert(
      fc.property(label, (name) => {
        const budgets = budgetsAround(name);
        expect(new Set(budgets.map(({ text }) => text)).size).toBe(budgets.length);
        for (const { text, place } of budgets) {
          expect(mustPass(place)).toBe(CLASSES.indexOf(text) >= CLASSES.indexOf(name));
        }
      }),
    );
  });
});

describe('canShow', () => {
  const WEIGHED = [4_096, 16_384, 65_536];

  it.each([
    ['O(n)', 'O(1)', true],
    ['O(n)', 'O(sqrt n)', true],
    ['O(n^2)', 'O(n^1.5)', true],
    ['O(n log n)', 'O(n)', false],
    ['O(sqrt n)', 'O(1)', false],
    ['O(log n)', 'O(1)', false],
  ])('%s held against %s: %s', (name, budget, isVisible) => {
    expect(canShow(name, budget, WEIGHED)).toBe(isVisible);
  });

  it('asks for nothing at sizes at which a list is small', () => {
    expect(canShow('O(n)', 'O(1)', [64, 256, 1_024])).toBe(false);
  });

  it('excuses nobody who weighed nothing', () => {
    expect(canShow('O(n)', 'O(1)', [])).toBe(true);
  });

  it('shows at larger sizes what it shows at smaller ones', () => {
    fc.assert(
      fc.property(label, label, fc.integer({ min: 4, max: 12 }), (name, budget, power) => {
        const at = (least: number) => [least, least * 4, least * 16];
        fc.pre(canShow(name, budget, at(2 ** power)) && !['O(2^n)', 'O(n!)'].includes(name));
        // A logarithm alone grows less and less over the same span.
        fc.pre(withoutLog(name) !== withoutLog(budget));
        expect(canShow(name, budget, at(2 ** (power + 2)))).toBe(true);
      }),
    );
  });
});

/** `O(n^2)` of `O(n^2 log n)`, `O(1)` of `O(log n)`. */
function withoutLog(name: string): string {
  return name.replace('O(log n)', 'O(1)').replace(' log n', '');
}
