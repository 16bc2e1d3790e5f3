/** The files that a person wants to see side by side: their own attempts, a partner's, or any file. */
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { UserError } from './errors.ts';
import type { Kata } from './kata.ts';
import { attemptsOf, isUntouched, shownPath, solutionFile } from './project.ts';
import type { World } from './world.ts';

export interface Attempt {
  /** Short, and no other's: `top-k.ann`. */
  readonly name: string;
  readonly file: string;
}

/** Every attempt at a kata in solutions/ that is more than the starter. */
export function ownAttempts(kata: Kata, { project }: World): readonly string[] {
  return attemptsOf(project, kata.id).filter((file) => !isUntouched(project, kata.id, file));
}

/**
 * A file by what tells it from the learner's own, `ann` for solutions/top-k.ann.ts, or by its path.
 *
 * @throws UserError that says which attempts there are
 */
export function findAttempt(text: string, kata: Kata, { project, cwd }: World): string {
  const partners = join(project.solutions, `${kata.id}.${text}.ts`);
  const found = [partners, resolve(cwd, text)].find((file) => existsSync(file));
  if (found !== undefined) return found;
  const known = attemptsOf(project, kata.id).map((file) => shownPath(project, file));
  const hint =
    known.length === 0 ? `A partner's goes to ${shownPath(project, partners)}.` : `There is ${known.join(', ')}.`;
  throw new UserError(`There is no file ${text}, nor an attempt at ${kata.id} of that name.`, hint);
}

/**
 * The two that `kata compare` is about.
 *
 * @param named none stands for the two there are; one is compared with the learner's own
 * @throws UserError when that is not two
 */
export function twoAttempts(named: readonly string[], kata: Kata, world: World): readonly [Attempt, Attempt] {
  const files = named.map((text) => findAttempt(text, kata, world));
  const all =
    files.length === 0
      ? ownAttempts(kata, world)
      : files.length === 1
        ? [solutionFile(world.project, kata.id), ...files]
        : files;
  const [a, b] = nameAll(all, world);
  if (a !== undefined && b !== undefined && all.length === 2) return [a, b];
  throw new UserError(
    countText(all.length, kata),
    `Name two: 'npx kata compare ${kata.id} A B', each a file or a partner's name.`,
  );
}

function countText(count: number, kata: Kata): string {
  if (count === 0) return `There is no attempt at ${kata.id} in solutions/ yet.`;
  return count === 1
    ? `There is only one attempt at ${kata.id} in solutions/.`
    : `There are ${count} attempts at ${kata.id} in solutions/.`;
}

/** The file's name where that tells them apart, else its path, else its path and a number. */
export function nameAll(files: readonly string[], { project }: Pick<World, 'project'>): readonly Attempt[] {
  const short = (file: string) => basename(file).replace(/\.[cm]?[jt]s$/, '');
  const isShared = (name: string, naming: (file: string) => string) =>
    files.filter((file) => naming(file) === name).length > 1;
  return files.map((file, at) => {
    const path = shownPath(project, file);
    if (!isShared(short(file), short)) return { name: short(file), file };
    const before = files.slice(0, at).filter((other) => other === file).length;
    return { name: before === 0 ? path : `${path} (${before + 1})`, file };
  });
}
