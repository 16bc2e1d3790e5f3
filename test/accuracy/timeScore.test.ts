import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { budgetsAround, mustPass } from './budgets.ts';
import { CLASSES } from './cases.ts';
import type { Outcome } from './observation.ts';
import { scoreTime, type TimeResult } from './timeScore.ts';

const label = fc.constantFrom(...CLASSES);
const outcome = fc.constantFrom<Outcome>('accepted', 'rejected', 'unclear');

const result = fc.record({ label, best: fc.option(label, { nil: undefined }) }).chain(({ label, best }) => {
  const budgets = budgetsAround(label).map(({ text }) => text);
  return fc
    .array(outcome, { minLength: budgets.length, maxLength: budgets.length })
    .map((outcomes) => ({ label, best, outcomes: budgets.map((budget, at) => ({ budget, outcome: outcomes[at]! })) }));
});

/** A decider that is always right. */
function oracle(name: string): TimeResult {
  const outcomes = budgetsAround(name).map(({ text, place }) => ({
    budget: text,
    outcome: mustPass(place) ? ('accepted' as const) : ('rejected' as const),
  }));
  return { label: name, best: name, outcomes };
}

function saying(name: string, budget: string, outcome: Outcome): TimeResult {
  const { outcomes, ...rest } = oracle(name);
  return { ...rest, outcomes: outcomes.map((one) => (one.budget === budget ? { budget, outcome } : one)) };
}

describe('scoreTime', () => {
  it('finds nothing wrong with one that is always right', () => {
    const { exact, ...errors } = scoreTime(CLASSES.map(oracle));
    expect(exact).toEqual({ hits: CLASSES.length, of: CLASSES.length });
    expect(Object.values(errors).map(({ hits }) => hits)).toEqual([0, 0, 0, 0, 0]);
  });

  it.each([
    ['falseRejects', saying('O(n)', 'O(n)', 'rejected')],
    ['falseRejects', saying('O(n)', 'O(n log n)', 'rejected')],
    ['hardPair', saying('O(n)', 'O(n)', 'rejected')],
    ['hardPair', saying('O(n log n)', 'O(n)', 'accepted')],
    ['falseAccepts', saying('O(n log n)', 'O(n)', 'accepted')],
    ['farAccepts', saying('O(n^2)', 'O(1)', 'accepted')],
    ['inconclusive', saying('O(n^2)', 'O(1)', 'unclear')],
  ] as const)('counts under %s what belongs there', (name, one) => {
    expect(scoreTime([one])[name].hits).toBe(1);
  });

  it('has each verdict under exactly one heading', () => {
    fc.assert(
      fc.property(fc.array(result), (results) => {
        const { falseRejects, falseAccepts, farAccepts, inconclusive } = scoreTime(results);
        const verdicts = results.flatMap(({ outcomes }) => outcomes).length;
        expect(falseRejects.of + falseAccepts.of + farAccepts.of).toBe(verdicts);
        expect(inconclusive.of).toBe(verdicts);
        expect(falseRejects.hits + falseAccepts.hits + farAccepts.hits + inconclusive.hits).toBeLessThanOrEqual(
          verdicts,
        );
      }),
    );
  });

  it('does not depend on the order, and adds up', () => {
    fc.assert(
      fc.property(fc.array(result), fc.array(result), (some, more) => {
        const [a, b, both] = [scoreTime(some), scoreTime(more), scoreTime([...more, ...some])];
        for (const name of Object.keys(both) as (keyof typeof both)[]) {
          expect(both[name]).toEqual({ hits: a[name].hits + b[name].hits, of: a[name].of + b[name].of });
        }
      }),
    );
  });
});
