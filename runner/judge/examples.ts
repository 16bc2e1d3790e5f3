/** Stage: the kata's examples and the learner's pinned inputs, all in one batch. The first failure is shown. */
import { UserError } from '../errors.ts';
import type { Round } from '../kata.ts';
import { disagreement } from './agreement.ts';
import { mismatch } from './mismatch.ts';
import { answerOf, type Failure, stopFailure } from './outcome.ts';
import { showCall } from './show.ts';
import type { Result, Stage, StageContext } from './stage.ts';

export const examples: Stage = { name: 'examples', run: runExamples };

async function runExamples({ round, caller, pins }: StageContext): Promise<Result> {
  const pinned = pins.map((args) => ({ args, returns: expectedOf(round, args), why: 'pinned' }));
  const all = [...round.examples, ...pinned];
  const calls = all.map(({ args }) => args);
  const { outcomes, stop } = await caller.call(round.entry, round.streams === true, calls);

  let first: Failure | undefined;
  let passed = 0;
  for (const [index, { args, returns, why }] of all.entries()) {
    const caseOf = () => ({ call: showCall(round.entry, args), why });
    const outcome = outcomes[index];
    if (outcome === undefined) {
      if (stop !== undefined) first ??= stopFailure(stop, caseOf());
      break;
    }
    const answer = answerOf(round, args, outcome, caseOf);
    const failure =
      answer.kind === 'failure'
        ? answer.failure
        : mismatch(returns, answer.value, disagreement(round, returns, answer.value, args), caseOf);
    if (failure === undefined) passed++;
    else first ??= failure;
  }
  return { ...(first ?? { verdict: 'accepted' }), passed, total: all.length };
}

/** @throws UserError when a pinned input, which is kept in a file that anybody may change, is none for this round */
function expectedOf(round: Round, args: readonly unknown[]): unknown {
  try {
    return round.oracle(...args);
  } catch {
    throw new UserError(
      `A pinned input is none that ${round.entry} can be given: ${showCall(round.entry, args)}.`,
      'Take it out of the file in solutions/.pinned/, or delete that file.',
    );
  }
}
