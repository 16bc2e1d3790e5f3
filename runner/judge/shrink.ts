/** Makes a failing input smaller, call by call, and says how to find it again. */
import fc from 'fast-check';
import { SHRINK_CALLS } from '../limits.ts';
import type { Law } from './law.ts';
import type { Failure } from './outcome.ts';
import { stopFailure } from './outcome.ts';
import { encodePin } from './pin.ts';
import type { Case, Found } from './report.ts';
import { showCall } from './show.ts';
import type { StageContext } from './stage.ts';

/**
 * fast-check replays the failing sample from its seed and walks down from it. The walk is bounded by a number of
 * calls, never by a clock, so that the same seed ends at the same input.
 *
 * @param index which of the law's samples failed
 * @param original its failure; given back when the sample does not fail again on its own
 */
export async function shrink(
  law: Law,
  { round, caller, seed }: Pick<StageContext, 'round' | 'caller' | 'seed'>,
  index: number,
  original: Failure,
): Promise<Failure> {
  let calls = 0;
  let smallest: Failure | undefined;

  async function fails(args: readonly unknown[]): Promise<boolean> {
    if (++calls > SHRINK_CALLS) return false;
    const caseOf = () => ({ call: showCall(round.entry, args), why: law.name });
    const { outcomes, stop } = await caller.call(round.entry, round.streams === true, [args]);
    const outcome = outcomes[0];
    const failure = outcome === undefined ? stop && stopFailure(stop, caseOf()) : law.check(args, outcome, caseOf);
    // Another failure, such as a hang on the way down, is another bug: first things first.
    if (failure === undefined || failure.verdict !== original.verdict) return false;
    smallest = failure;
    return true;
  }

  const property = fc.asyncProperty(law.arbitrary, async (args) => !(await fails(args)));
  const run = await fc.check(property, { seed, path: String(index), numRuns: 1, verbose: 0 });
  if (smallest === undefined || run.counterexample === null) {
    return withFound(original, {
      seed,
      path: String(index),
      shrinks: 0,
      notShrunk: 'did not fail again when called alone',
    });
  }
  const pin = encodePin(run.counterexample[0]);
  const path = run.counterexamplePath ?? String(index);
  return withFound(smallest, { seed, path, shrinks: run.numShrinks, ...(pin === undefined ? {} : { pin }) });
}

function withFound(failure: Failure, found: Found): Failure {
  const { evidence } = failure;
  if (!('case' in evidence) || evidence.case === undefined) return failure;
  const case_: Case = { ...evidence.case, found };
  return { ...failure, evidence: { ...evidence, case: case_ } };
}
