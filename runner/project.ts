/** Where things are, and the files of a kata and of the learner. The only place that writes into solutions/. */

import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { asUserError, codeOf, UserError } from './errors.ts';
import type { Kata } from './kata.ts';
import { SOURCE_KIB } from './limits.ts';
import { printable } from './printable.ts';
import { makeFolder, replaceFile } from './whole.ts';

export interface Project {
  /** Where katas/, runner/ and node_modules/ are. */
  readonly root: string;
  readonly solutions: string;
  /** State of the runner: progress, caches. */
  readonly state: string;
}

/** @param home where solutions/ and the state are kept: `root`, unless somebody keeps theirs elsewhere */
export function projectAt(root: string, home = root): Project {
  const base = resolve(home);
  return { root, solutions: join(base, 'solutions'), state: join(base, '.bigkata') };
}

export function solutionFile(project: Project, kataId: string): string {
  return join(project.solutions, `${kataId}.ts`);
}

/** The kata a file in solutions/ is for: `top-k.ts`, or a partner's `top-k.ann.ts`. */
export function kataOfFile(katas: readonly Kata[], file: string): Kata | undefined {
  const match = /^([a-z0-9-]+)(?:\.[^.]+)?\.ts$/.exec(basename(file));
  return katas.find(({ id }) => id === match?.[1]);
}

/** Every attempt at a kata: the learner's `top-k.ts` first, then partners' `top-k.ann.ts` by name. */
export function attemptsOf(project: Project, kataId: string): readonly string[] {
  const own = `${kataId}.ts`;
  return listDir(project.solutions)
    .filter(
      (name) => name === own || (name.startsWith(`${kataId}.`) && /^[^.]+\.ts$/.test(name.slice(kataId.length + 1))),
    )
    .sort((a, b) => Number(b === own) - Number(a === own))
    .map((name) => join(project.solutions, name));
}

export function kataDir(project: Project, kataId: string): string {
  return join(project.root, 'katas', kataId);
}

/** A path as it is shown, on one line: relative to the project where it lies inside. A name may hold any character. */
export function shownPath(project: Project, file: string): string {
  const path = relative(dirname(project.solutions), file);
  const shown = path.startsWith('..') || isAbsolute(path) ? file : path;
  return printable(shown).replaceAll('\n', '\\u000a');
}

/**
 * Copies the starter into solutions/ unless there is a file already.
 *
 * @returns whether it was copied
 * @throws UserError when solutions/ can't be written
 */
export function startSolution(project: Project, kataId: string): boolean {
  const file = solutionFile(project, kataId);
  const starter = join(kataDir(project, kataId), 'starter.ts');
  try {
    makeFolder(project.solutions);
  } catch (error) {
    throw asUserError(error, `make the folder ${project.solutions}`);
  }
  try {
    copyFileSync(starter, file, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (!existsSync(starter)) throw new UserError(`The kata ${kataId} has no starter.ts.`, 'Put that file back.');
    throw asUserError(error, `write ${shownPath(project, file)}`);
  }
}

/**
 * Moves the learner's file aside and puts the starter back. Nothing is deleted.
 *
 * @param stamp goes into the name of the old attempt
 * @returns where the old attempt is now; `undefined` when there was none
 */
export function resetSolution(project: Project, kataId: string, stamp: string): string | undefined {
  const file = solutionFile(project, kataId);
  const attempts = join(project.solutions, '.attempts');
  const aside = freeName(join(attempts, `${kataId}.${stamp}`));
  try {
    makeFolder(attempts);
    renameSync(file, aside);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw asUserError(error, `move ${shownPath(project, file)} aside`);
    startSolution(project, kataId);
    return undefined;
  }
  startSolution(project, kataId);
  return aside;
}

/** Two attempts may be put aside in the same second, and a rename would replace the first. */
function freeName(path: string): string {
  let name = `${path}.ts`;
  for (let count = 2; existsSync(name); count++) name = `${path}-${count}.ts`;
  return name;
}

/**
 * Whether a solution is still the starter, letter by letter. A file of another size is not read: it may be endless.
 *
 * @throws UserError as `readText`
 */
export function isUntouched(project: Project, kataId: string, file: string): boolean {
  const starter = join(kataDir(project, kataId), 'starter.ts');
  if (sizeOf(project, file) !== sizeOf(project, starter)) return false;
  return readText(project, file) === readText(project, starter);
}

/** @throws UserError when the file is not there, is none, is too large for a source or can't be read */
export function readText(project: Project, file: string): string {
  if (sizeOf(project, file) > SOURCE_KIB * 1_024) {
    throw new UserError(`${shownPath(project, file)} is larger than ${SOURCE_KIB} KiB.`, 'Give a source file.');
  }
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw asUserError(error, `read ${shownPath(project, file)}`);
  }
}

/** In bytes. Only looks: opening a pipe would wait for ever, and reading a device may never end. */
function sizeOf(project: Project, file: string): number {
  const shown = shownPath(project, file);
  try {
    const stat = statSync(file);
    if (!stat.isFile())
      throw new UserError(
        `Cannot read ${shown}: it is ${stat.isDirectory() ? 'a folder' : 'no file'}.`,
        'Give a file.',
      );
    accessSync(file, constants.R_OK);
    return stat.size;
  } catch (error) {
    if (error instanceof UserError) throw error;
    if (codeOf(error) !== 'ENOENT') throw asUserError(error, `read ${shown}`);
    const kata = basename(file).split('.')[0] ?? '';
    const inSolutions = resolve(file, '..') === project.solutions;
    const hint = inSolutions ? `'npx kata start ${kata}' puts the starter there.` : 'Check the path.';
    throw new UserError(`There is no file ${shown}.`, hint);
  }
}

/**
 * Writes a page that was asked for, and makes the folders that it lies in. An older page stays until the new one is whole.
 *
 * @throws UserError when it can't be written
 */
export function writeText(file: string, text: string): void {
  try {
    const stat = statSync(file, { throwIfNoEntry: false });
    if (stat === undefined) replaceFile(file, text);
    else if (stat.isFile()) replaceFile(realpathSync(file), text);
    // A rename would put a file in place of a device or a pipe.
    else writeFileSync(file, text);
  } catch (error) {
    const { message } = asUserError(error, `write ${file}`);
    throw new UserError(message, "'--out FILE' names another place.");
  }
}

/**
 * The statement of each round, by entry: the section of the kata's README under "## Round N: `entry`". A kata without a
 * README has none, which the doctor says.
 */
export function readStatements(project: Project, kataId: string): ReadonlyMap<string, string> {
  const readme = join(kataDir(project, kataId), 'README.md');
  const text = existsSync(readme) ? readText(project, readme) : '';
  const sections = text.split(/^(?=## Round \d+: `\w+`$)/m);
  const byEntry = new Map<string, string>();
  for (const section of sections) {
    const entry = /^## Round \d+: `(\w+)`$/m.exec(section)?.[1];
    if (entry !== undefined) byEntry.set(entry, section.slice(section.indexOf('\n') + 1).trim());
  }
  return byEntry;
}

/** A hash of the files that define a kata. */
export function definitionTag(project: Project, kataId: string): string {
  const dir = kataDir(project, kataId);
  const hash = createHash('sha256');
  for (const name of listDir(dir).filter((file) => file.endsWith('.ts')))
    hash.update(readText(project, join(dir, name)));
  return hash.digest('hex').slice(0, 16);
}

/** A known program that ships with a kata. */
export interface Submission {
  readonly entry: string;
  readonly file: string;
  /** The verdict it must get: the first part of its name. */
  readonly expected: string;
  /** `wrong-answer.loses-order` */
  readonly name: string;
}

/** All submissions of a kata, by entry and then by name; the first accepted one of an entry is its reference. */
export function submissionsOf(project: Project, kataId: string): readonly Submission[] {
  const dir = join(kataDir(project, kataId), 'submissions');
  return listDir(dir).flatMap((entry) =>
    listDir(join(dir, entry))
      .filter((file) => file.endsWith('.ts'))
      .map((file) => ({
        entry,
        file: join(dir, entry, file),
        expected: file.split('.')[0] ?? '',
        name: file.replace(/\.ts$/, ''),
      })),
  );
}

/** What a round's other solutions are measured beside: its first accepted submission. */
export function referenceOf(project: Project, kataId: string, entry: string): Submission | undefined {
  return submissionsOf(project, kataId).find((known) => known.entry === entry && known.expected === 'accepted');
}

function listDir(dir: string): readonly string[] {
  try {
    return readdirSync(dir).sort();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw asUserError(error, `read ${dir}`);
  }
}
