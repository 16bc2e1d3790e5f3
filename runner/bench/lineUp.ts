/** Who is timed against whom: attempts whose answers are right, and the reference of the round. */
import { type Attempt, findAttempt, nameAll, ownAttempts } from '../attempts.ts';
import { findKata, findRound } from '../catalogue.ts';
import { UserError } from '../errors.ts';
import type { Kata, Round } from '../kata.ts';
import { submissionsOf } from '../project.ts';
import { DEFAULT_SEED } from '../task.ts';
import type { Workshop } from '../workshop.ts';
import type { World } from '../world.ts';
import { type Judged, judgeAll, roundOfAll } from './judged.ts';
import type { BenchReport } from './report.ts';
import { sideBySide } from './sideBySide.ts';

export interface LineUpOptions {
  readonly kata: string;
  /** Paths or partners' names; empty for all attempts in solutions/. */
  readonly files: readonly string[];
  /** The round's exported function. */
  readonly round?: string;
  /** A family of inputs. */
  readonly family?: string;
  readonly sizes: readonly number[];
}

/** Only what gives right answers is worth timing. */
const EXAMPLES = { only: ['examples'] } as const;

/**
 * Looks at once whether there is something to time.
 *
 * @returns what times it, in a workshop with all that benchmarking takes; `undefined` when the world's signal aborts first
 * @throws UserError when there is no such kata, round or attempt
 */
export function lineUp(options: LineUpOptions, world: World): (workshop: Workshop) => Promise<BenchReport | undefined> {
  const kata = findKata(world.katas, options.kata);
  const wanted = options.round === undefined ? undefined : findRound(kata, options.round);
  const attempts = attemptsFor(options.files, kata, world);
  return async (workshop) => {
    const judged = await judgeAll(attempts, kata, workshop, world, EXAMPLES);
    if (judged === undefined) return undefined;
    const round = wanted ?? roundOfAll(kata, judged);
    if (round === undefined) throw new UserError(`No round of ${kata.id} is begun in these files.`, 'Name others.');
    const reference = await referenceFor(kata, round, workshop, world);
    const { sizes, family } = options;
    const course = { sizes, seed: DEFAULT_SEED, ...(family === undefined ? {} : { family }) };
    return sideBySide([...reference, ...judged], kata, round, course, workshop, world);
  };
}

function attemptsFor(files: readonly string[], kata: Kata, world: World): readonly Attempt[] {
  const found = files.length === 0 ? ownAttempts(kata, world) : files.map((text) => findAttempt(text, kata, world));
  if (found.length > 0) return nameAll(found, world);
  throw new UserError(
    `There is no attempt at ${kata.id} in solutions/ yet.`,
    `'npx kata start ${kata.id}' puts a starter there; or name a file: 'npx kata bench ${kata.id} FILE'.`,
  );
}

/** The first accepted submission by name: what others are measured by. */
async function referenceFor(
  kata: Kata,
  { entry }: Round,
  workshop: Workshop,
  world: World,
): Promise<readonly Judged[]> {
  const known = submissionsOf(world.project, kata.id);
  const reference = known.find((one) => one.entry === entry && one.expected === 'accepted');
  if (reference === undefined) return [];
  return (await judgeAll([{ name: 'reference', file: reference.file }], kata, workshop, world, EXAMPLES)) ?? [];
}
