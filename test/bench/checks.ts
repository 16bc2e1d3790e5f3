/**
 * What the watcher of bigkata checks of round `dedup` in its stages examples and properties, as tests for any test
 * runner. Run by the contestants, so it imports what they need and no more: it is part of what they are timed on.
 */
import fc from 'fast-check';
import { dedup as round } from '../../katas/dedup/dedup.ts';
import { sameOrder } from '../../runner/kata.ts';
import { PROPERTY_RUNS } from '../../runner/limits.ts';

type Test = (name: string, body: () => void) => void;
type Entry = (...args: never[]) => unknown;

/** A runner that reports in order has told everything once it has told this one. */
export const LAST_CHECK = round.properties.at(-1)?.name ?? '';

/** The watcher judges every save on the same inputs as well. */
const OPTIONS = { numRuns: PROPERTY_RUNS, seed: 1 };

export function defineChecks(test: Test, entry: Entry): void {
  const solution = entry as (...args: readonly unknown[]) => unknown;
  const agree = (args: readonly unknown[], expected: unknown) => {
    const received = solution(...args);
    const disagreement = (round.agrees ?? sameOrder)(expected, received, args);
    if (disagreement !== undefined) throw new Error(disagreement);
  };

  for (const { args, returns, why } of round.examples) test(why, () => agree(args, returns));
  test('the same answer as the oracle', () => {
    fc.assert(
      fc.property(round.arbitrary, (args) => agree(args, round.oracle(...args))),
      OPTIONS,
    );
  });
  for (const { name, arbitrary, holds } of round.properties) {
    test(name, () => {
      fc.assert(
        fc.property(arbitrary, (args) => holds(args, solution(...args)) === true),
        OPTIONS,
      );
    });
  }
}
