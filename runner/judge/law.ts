/** What must hold of an answer: that it is the oracle's, and each law of the round. */
import type fc from 'fast-check';
import type { Outcome } from '../host/host.ts';
import type { Property, Round } from '../kata.ts';
import { broken, disagreement } from './agreement.ts';
import { mismatch } from './mismatch.ts';
import { answerOf, type Failure } from './outcome.ts';
import type { Case } from './report.ts';
import { show } from './show.ts';

/** A law as the stage checks it: what is wrong with this outcome on these arguments, if anything. */
export interface Law {
  readonly name: string;
  readonly arbitrary: fc.Arbitrary<readonly unknown[]>;
  check(args: readonly unknown[], outcome: Outcome, caseOf: () => Case): Failure | undefined;
}

/** The comparison with the oracle comes first: it is the law that explains a failure best. */
export function lawsOf(round: Round): readonly Law[] {
  return [oracleLaw(round), ...round.properties.map((property) => ownLaw(round, property))];
}

function oracleLaw(round: Round): Law {
  return {
    name: 'the same answer as the simplest right program',
    arbitrary: round.arbitrary,
    check: (args, outcome, caseOf) => {
      const answer = answerOf(round, args, outcome, caseOf);
      if (answer.kind === 'failure') return answer.failure;
      const expected = round.oracle(...args);
      return mismatch(expected, answer.value, disagreement(round, expected, answer.value, args), caseOf);
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
      const explanation = broken(round, property, args, answer.value);
      if (explanation === undefined) return undefined;
      const evidence = { kind: 'law-broken', case: caseOf(), received: show(answer.value), explanation } as const;
      return { verdict: 'wrong-answer', evidence };
    },
  };
}
