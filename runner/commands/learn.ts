/** The commands around a single kata: start, hint, solution, reset. */
import { join } from 'node:path';
import { findKata, keyOf, type Place, places } from '../catalogue.ts';
import { UserError } from '../errors.ts';
import type { Kata } from '../kata.ts';
import { isSolved, NO_PROGRESS, withCurrent, withHint, withReset } from '../progress.ts';
import { kataDir, readText, referenceOf, resetSolution, shownPath, solutionFile, startSolution } from '../project.ts';
import { formats, type Progress, readStore, writeStore } from '../store.ts';
import { EXIT, type ExitCode, type World } from '../world.ts';

export async function start({ kata: id }: { readonly kata: string }, world: World): Promise<ExitCode> {
  const { project, katas } = world;
  findKata(katas, id);
  const file = shownPath(project, solutionFile(project, id));
  const isNew = startSolution(project, id);
  const progress = load(world);
  save(world, withCurrent(progress, keyOf(placeOf(world, progress, id))));
  world.out(isNew ? `${file} is the starter now.\n` : `${file} is there already, and stays as it is.\n`);
  world.err(`The task: ${shownPath(project, join(kataDir(project, id), 'README.md'))}\n`);
  world.err(`To be judged on every save: npx kata watch ${id}\n`);
  return EXIT.accepted;
}

/** Shows one more hint of the round the learner is at. */
export async function hint({ kata: id }: { readonly kata?: string }, world: World): Promise<ExitCode> {
  const progress = load(world);
  const place = placeOf(world, progress, id);
  const { hints, entry } = place.round;
  const next = withHint(progress, keyOf(place), hints.length);
  save(world, next);
  const shown = next.rounds[keyOf(place)]?.hints ?? 0;
  world.err(`${place.kata.id}, ${entry}: hint ${shown} of ${hints.length}\n`);
  world.out(`${hints.slice(0, shown).join('\n')}\n`);
  return EXIT.accepted;
}

/** The reference of each solved round; of all rounds when asked to spoil. */
export async function solution(
  { kata: id, spoil }: { readonly kata?: string; readonly spoil: boolean },
  world: World,
): Promise<ExitCode> {
  const progress = load(world);
  const { kata } = placeOf(world, progress, id);
  const shown = kata.rounds.filter((round) => spoil || isSolved(progress, keyOf({ kata, round })));
  if (shown.length === 0) {
    throw new UserError(
      `No round of ${kata.id} is solved yet.`,
      `'npx kata hint ${kata.id}' helps on; 'npx kata solution ${kata.id} --spoil' shows the answers.`,
    );
  }
  for (const { entry } of shown) {
    const reference = referenceOf(world.project, kata.id, entry);
    if (reference === undefined) continue;
    world.err(`${shownPath(world.project, reference.file)}\n`);
    world.out(`${readText(world.project, reference.file)}\n`);
  }
  return EXIT.accepted;
}

export async function reset({ kata: id }: { readonly kata: string }, world: World): Promise<ExitCode> {
  const { project } = world;
  const kata = findKata(world.katas, id);
  const stamp = new Date(world.now()).toISOString().slice(0, 19).replaceAll(':', '-');
  const aside = resetSolution(project, id, stamp);
  save(
    world,
    kata.rounds.reduce((progress, round) => withReset(progress, keyOf({ kata, round })), load(world)),
  );
  world.out(`${shownPath(project, solutionFile(project, id))} is the starter again.\n`);
  if (aside !== undefined) world.err(`Your attempt is kept as ${shownPath(project, aside)}.\n`);
  return EXIT.accepted;
}

function load({ project, err }: World): Progress {
  const { value, setAside } = readStore(join(project.state, 'progress.json'), formats.progress, NO_PROGRESS);
  if (setAside !== undefined)
    err(`The file of your progress could not be read; it is kept as ${shownPath(project, setAside)}.\n`);
  return value;
}

/** Where it can't be kept, what was asked for is done all the same. */
function save({ project, err }: World, progress: Progress): void {
  try {
    writeStore(join(project.state, 'progress.json'), formats.progress, progress);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    err(`${error.message} ${error.hint}\n`);
  }
}

/** The round the learner is at: of the kata that is named, else of the one they were last at. */
function placeOf({ katas }: World, progress: Progress, id: string | undefined): Place {
  const all = places(katas);
  const current = all.find((place) => keyOf(place) === progress.current);
  if (id === undefined) return current ?? first(all);
  const kata: Kata = findKata(katas, id);
  if (current?.kata === kata) return current;
  const own = all.filter((place) => place.kata === kata);
  return own.find((place) => !isSolved(progress, keyOf(place))) ?? first(own);
}

function first(all: readonly Place[]): Place {
  const place = all[0];
  if (place === undefined) throw new UserError('The catalogue is empty.', 'katas/index.ts lists the katas.');
  return place;
}
