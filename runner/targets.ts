/** Which file is judged against which kata, and by what, from what stands on the command line. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { findKata } from './catalogue.ts';
import { UserError } from './errors.ts';
import { STAGES, type StageName } from './judge/report.ts';
import type { Kata } from './kata.ts';
import { kataOfFile, solutionFile } from './project.ts';
import type { World } from './world.ts';

export interface Target {
  readonly kata: Kata;
  readonly file: string;
}

/**
 * @param ids of katas; none stands for every kata that has a solution
 * @param solution a file that is judged instead of the learner's
 * @throws UserError when they name nothing, or not one thing
 */
export function targetsOf(
  { katas: ids, solution }: { readonly katas: readonly string[]; readonly solution?: string },
  { project, katas, cwd }: World,
): readonly Target[] {
  if (solution !== undefined) {
    if (ids.length > 1)
      throw new UserError('--solution goes with one kata.', 'Name just one, or leave --solution out.');
    const file = resolve(cwd, solution);
    const kata = ids[0] === undefined ? kataOfFile(katas, file) : findKata(katas, ids[0]);
    if (kata !== undefined) return [{ kata, file }];
    throw new UserError(`Which kata is ${solution} for?`, "Name it: 'npx kata check KATA --solution FILE'.");
  }
  if (ids.length > 0) return ids.map((id) => ({ kata: findKata(katas, id), file: solutionFile(project, id) }));
  const begun = katas
    .map((kata) => ({ kata, file: solutionFile(project, kata.id) }))
    .filter(({ file }) => existsSync(file));
  if (begun.length > 0) return begun;
  throw new UserError('There is no solution to check yet.', "'npx kata start KATA' puts a starter into solutions/.");
}

/** @throws UserError when one of them is none */
export function stagesNamed(names: readonly string[]): readonly StageName[] {
  const choices = STAGES.filter((stage) => stage !== 'load');
  return names.map((name) => {
    const stage = choices.find((known) => known === name);
    if (stage !== undefined) return stage;
    throw new UserError(`There is no stage '${name}'.`, `The stages are ${choices.join(', ')}.`);
  });
}
