/**
 * Stage: random inputs. First the answers are held against the oracle's, then against each law of the round.
 * The inputs of a law are one batch, shared by all laws that draw from them; only when one fails are calls made one by one,
 * to shrink it.
 */
import fc from 'fast-check';
import type { Called } from '../host/host.ts';
import { PROPERTY_RUNS } from '../limits.ts';
import { type Law, lawsOf } from './law.ts';
import { type Failure, stopFailure } from './outcome.ts';
import { showCall } from './show.ts';
import { shrink } from './shrink.ts';
import type { Result, Stage, StageContext } from './stage.ts';

export const properties: Stage = { name: 'properties', run: runProperties };

async function runProperties(context: StageContext): Promise<Result> {
  const laws = lawsOf(context.round);
  const ask = askOnce(context);
  let first: Failure | undefined;
  let passed = 0;
  for (const law of laws) {
    const failure = await runLaw(law, await ask(law.arbitrary), context);
    if (failure === undefined) passed++;
    else first ??= failure;
    // The first failure is the one that is shown; the laws after it are only counted while that is cheap.
    if (failure !== undefined && failure.evidence.kind === 'stopped') break;
  }
  return { ...(first ?? { verdict: 'accepted' }), passed, total: laws.length };
}

interface Asked extends Called {
  readonly samples: readonly (readonly unknown[])[];
}

/** Laws that share their inputs share the answers: the calls are most of what this stage costs. */
function askOnce({ round, caller, seed }: StageContext): (arbitrary: Law['arbitrary']) => Promise<Asked> {
  const known = new Map<Law['arbitrary'], Promise<Asked>>();
  const call = async (arbitrary: Law['arbitrary']): Promise<Asked> => {
    // Drawn by a check, not by `fc.sample`, which gives others under the same seed: `shrink` must find them again.
    const samples: (readonly unknown[])[] = [];
    const draw = fc.property<[readonly unknown[]]>(arbitrary, (args) => {
      samples.push(args);
    });
    fc.check(draw, { numRuns: PROPERTY_RUNS, seed });
    return { samples, ...(await caller.call(round.entry, round.streams === true, samples)) };
  };
  return (arbitrary) => {
    const asked = known.get(arbitrary) ?? call(arbitrary);
    known.set(arbitrary, asked);
    return asked;
  };
}

async function runLaw(law: Law, asked: Asked, { round, caller, seed }: StageContext): Promise<Failure | undefined> {
  const { samples, outcomes, stop } = asked;
  for (const [index, args] of samples.entries()) {
    const found = { seed, path: String(index), shrinks: 0 };
    const caseOf = () => ({ call: showCall(round.entry, args), why: law.name, found });
    const outcome = outcomes[index];
    if (outcome === undefined) {
      if (stop === undefined) return undefined;
      const notShrunk = 'not made smaller, as each try could take as long as this one';
      return stopFailure(stop, { ...caseOf(), found: { ...found, notShrunk } });
    }
    const failure = law.check(args, outcome, caseOf);
    if (failure !== undefined) return shrink(law, { round, caller, seed }, index, failure);
  }
  return undefined;
}
