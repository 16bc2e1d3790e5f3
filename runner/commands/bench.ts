/** `kata bench`: attempts side by side with the reference, all timed now. */
import { type Attempt, findAttempt, nameAll, ownAttempts } from '../attempts.ts';
import { type Judged, judgeAll, roundOfAll } from '../bench/judged.ts';
import { sideBySide } from '../bench/sideBySide.ts';
import { findKata, findRound } from '../catalogue.ts';
import { UserError } from '../errors.ts';
import type { Kata, Round } from '../kata.ts';
import { submissionsOf } from '../project.ts';
import { benchLines } from '../report/bench.ts';
import { DEFAULT_SEED } from '../task.ts';
import { BENCHMARKING, openWorkshop, type Workshop } from '../workshop.ts';
import { EXIT, type ExitCode, type World } from '../world.ts';

export interface BenchOptions {
  readonly kata: string;
  /** Paths or partners' names; empty for all attempts in solutions/. */
  readonly files: readonly string[];
  /** The round's exported function. */
  readonly round?: string;
  /** A family of inputs. */
  readonly family?: string;
  readonly sizes: readonly number[];
  readonly json: boolean;
}

/** Only what gives right answers is worth timing. */
const EXAMPLES = { only: ['examples'] } as const;

export async function bench(options: BenchOptions, world: World): Promise<ExitCode> {
  const kata = findKata(world.katas, options.kata);
  const wanted = options.round === undefined ? undefined : findRound(kata, options.round);
  const attempts = attemptsFor(options.files, kata, world);
  const workshop = await openWorkshop(world.project, 0, BENCHMARKING);
  try {
    const judged = await judgeAll(attempts, kata, workshop, world, EXAMPLES);
    if (judged === undefined) return EXIT.usage;
    const round = wanted ?? roundOfAll(kata, judged);
    if (round === undefined) throw new UserError(`No round of ${kata.id} is begun in these files.`, 'Name others.');
    const reference = await referenceFor(kata, round, workshop, world);
    const { sizes, family } = options;
    const course = { sizes, seed: DEFAULT_SEED, ...(family === undefined ? {} : { family }) };
    const report = await sideBySide([...reference, ...judged], kata, round, course, workshop, world);
    if (report === undefined) return EXIT.usage;
    if (options.json) world.out(`${JSON.stringify(report)}\n`);
    else world.out(`${benchLines(report, world.columns).map(world.paint).join('\n')}\n`);
    return report.contestants.every(({ times }) => times.length > 0) ? EXIT.accepted : EXIT.notAccepted;
  } finally {
    await workshop.close();
  }
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
