/** Which stages a submission's verdict comes from, and which of them the doctor is asked for. Pure. */
import type { StageName } from '../judge/report.ts';
import type { Kata, Round } from '../kata.ts';
import type { Submission } from '../project.ts';

/** Verdicts that no stage gives for a round yet: there the answers must at least be right. */
export function isUnmeasured(kata: Kata, { entry, expected }: Submission): boolean {
  const round = roundOf(kata, entry);
  if (expected === 'too-slow') return round?.growth === undefined;
  // What a stream keeps shows on files that are larger than memory.
  if (expected === 'too-much-memory' && round?.streams !== true) return round?.growth === undefined;
  return isOfScale(expected) ? round?.scale === undefined : expected === 'wrong-claim';
}

/** Nothing that is weighed or counted: what is wrong with an answer in itself. */
export const WITHOUT_GROWTH: readonly StageName[] = ['examples', 'properties'];
const WITH_GROWTH: readonly StageName[] = [...WITHOUT_GROWTH, 'growth'];
const WITH_ALL: readonly StageName[] = [...WITH_GROWTH, 'scale'];
/** What is wrong may only be so on a large file; what is wrong on a small one never gets there. */
const ANSWERS: readonly StageName[] = [...WITHOUT_GROWTH, 'scale'];

/** No more than what has to be passed on the way to the verdict: growth and scale take seconds. */
export function stagesFor(kata: Kata, submission: Submission): readonly StageName[] {
  const { expected } = submission;
  if (isUnmeasured(kata, submission)) return WITHOUT_GROWTH;
  if (expected === 'type-error') return ['types', ...ANSWERS];
  if (expected === 'accepted' || isOfScale(expected)) return WITH_ALL;
  return expected === 'too-slow' ? WITH_GROWTH : ANSWERS;
}

/**
 * Whether these stages alone decide on a submission: those that its verdict may come from are all among them. One that
 * is accepted is to be accepted by each.
 */
export function isDecidedBy(stages: readonly StageName[], kata: Kata, submission: Submission): boolean {
  if (isUnmeasured(kata, submission)) return false;
  const round = roundOf(kata, submission.entry);
  const due = (stage: StageName) => (stage === 'growth' || stage === 'scale' ? round?.[stage] !== undefined : true);
  if (submission.expected === 'accepted') return stages.some(due);
  return sourcesOf(submission.expected, round)
    .filter(due)
    .every((stage) => stages.includes(stage));
}

function sourcesOf(expected: string, round: Round | undefined): readonly StageName[] {
  if (expected === 'type-error') return ['types'];
  if (expected === 'too-slow') return ['growth'];
  if (expected === 'too-much-memory') return [round?.streams === true ? 'scale' : 'growth'];
  return isOfScale(expected) ? ['scale'] : ANSWERS;
}

/** Of a round that streams. One that does not is weighed by growth, and has no scale. */
function isOfScale(verdict: string): boolean {
  return verdict === 'too-much-memory' || verdict === 'not-streaming' || verdict === 'over-budget';
}

function roundOf(kata: Kata, entry: string): Round | undefined {
  return kata.rounds.find((known) => known.entry === entry);
}
