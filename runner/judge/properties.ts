/**
 * Stage: random inputs. First the answers are held against the oracle's, then against each law of the round.
 * The inputs of one law are one batch; only when one of them fails are calls made one by one, to shrink it.
 */
import fc from 'fast-check';
import type { Outcome } from '../host/host.ts';
import { type Property, type Round, sameOrder } from '../kata.ts';
import { PROPERTY_RUNS } from '../limits.ts';
import { mismatch } from './examples.ts';
import { answerOf, type Failure, stopFailure } from './outcome.ts';
import type { Case } from './report.ts';
import { show, showCall } from './show.ts';
import { shrink } from './shrink.ts';
import type { Result, Stage, StageContext } from './stage.ts';

export const properties: Stage = { name: 'properties', run: runProperties };

/** A law as the stage checks it: what is wrong with this outcome on these arguments, if anything. */
export interface Law {
  readonly name: string;
  readonly arbitrary: fc.Arbitrary<readonly unknown[]>;
  check(args: readonly unknown[], outcome: Outcome, caseOf: () => Case): Failure | undefined;
}

async function runProperties(context: StageContext): Promise<Result> {
  const { round } = context;
  const laws = [oracleLaw(round), ...round.properties.map((property) => ownLaw(round, property))];
  let first: Failure | undefined;
  let passed = 0;
  for (const law of laws) {
    const failure = await runLaw(law, context);
    if (failure === undefined) passed++;
    else first ??= failure;
    // The first failure is the one that is shown; the laws after it are only counted while that is cheap.
    if (failure !== undefined && failure.evidence.kind === 'stopped') break;
  }
  return { ...(first ?? { verdict: 'accepted' }), passed, total: laws.length };
}

async function runLaw(law: Law, { round, caller, seed }: StageContext): Promise<Failure | undefined> {
  // Sampled through a property, so that `shrink` finds the same inputs under the same seed.
  const property = fc.property<[readonly unknown[]]>(law.arbitrary, () => true);
  const samples = fc.sample<[readonly unknown[]]>(property, { numRuns: PROPERTY_RUNS, seed }).map(([args]) => args);
  const { outcomes, stop } = await caller.call(round.entry, round.streams === true, samples);
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

function oracleLaw(round: Round): Law {
  return {
    name: 'the same answer as the simplest right program',
    arbitrary: round.arbitrary,
    check: (args, outcome, caseOf) => {
      const answer = answerOf(round, args, outcome, caseOf);
      if (answer.kind === 'failure') return answer.failure;
      const expected = round.oracle(...args);
      return mismatch(expected, answer.value, (round.agrees ?? sameOrder)(expected, answer.value, args), caseOf);
    },
  };
}

function ownLaw(round: Round, property: Property<readonly unknown[], unknown>): Law {
  return {
    name: property.name,
    arbitrary: property.arbitrary,
    check: (args, outcome, caseOf) => {
      const answer = answerOf(round, args, outcome, caseOf);
      if (answer.kind === 'failure') return answer.failure;
      const held = property.holds(args, answer.value);
      if (held === true) return undefined;
      const explanation = held === false ? `does not hold: ${property.name}` : held;
      const evidence = { kind: 'law-broken', case: caseOf(), received: show(answer.value), explanation } as const;
      return { verdict: 'wrong-answer', evidence };
    },
  };
}
