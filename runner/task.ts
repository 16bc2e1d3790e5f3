/** From a file on disk to something that can be judged. */
import { join, sep } from 'node:path';
import { UserError } from './errors.ts';
import type { Bundler } from './host/bundle.ts';
import { decodePin } from './judge/pin.ts';
import type { Task } from './judge/task.ts';
import type { Kata } from './kata.ts';
import { isUntouched, type Project, shownPath } from './project.ts';
import { formats, type Pinned, readStore, writeStore } from './store.ts';

/** The same on every run, so that the same file gets the same verdict; `--seed` gives others. */
export const DEFAULT_SEED = 1;

/** @throws UserError when the file is not there or can't be read */
export async function prepareTask(
  project: Project,
  bundler: Bundler,
  kata: Kata,
  file: string,
  options: Partial<Pick<Task, 'seed' | 'only' | 'scaleBytes'>> = {},
): Promise<Task> {
  const { seed = DEFAULT_SEED, only, scaleBytes } = options;
  const source = isUntouched(project, kata.id, file) ? { kind: 'untouched' as const } : await bundler.bundle(file);
  const pins = file.startsWith(project.solutions + sep) ? readPins(project, kata.id) : new Map();
  const chosen = { ...(only === undefined ? {} : { only }), ...(scaleBytes === undefined ? {} : { scaleBytes }) };
  return { kata, solution: shownPath(project, file), source, seed, pins, ...chosen };
}

/**
 * Keeps an input that failed, so that it is judged as an example from now on.
 *
 * @param args what `encodePin` wrote
 * @returns the file it is in now
 */
export function pinInput(project: Project, kataId: string, entry: string, args: string): string {
  const path = pinFile(project, kataId);
  const pinned = readStore(path, formats.pinned, NO_PINS).value;
  const isKnown = pinned.cases.some((known) => known.entry === entry && known.args === args);
  if (!isKnown) writeStore(path, formats.pinned, { ...pinned, cases: [...pinned.cases, { entry, args }] });
  return path;
}

const NO_PINS: Pinned = { version: 1, cases: [] };

function pinFile(project: Project, kataId: string): string {
  return join(project.solutions, '.pinned', `${kataId}.json`);
}

function readPins(project: Project, kataId: string): ReadonlyMap<string, readonly (readonly unknown[])[]> {
  const path = pinFile(project, kataId);
  const byEntry = new Map<string, (readonly unknown[])[]>();
  for (const { entry, args } of readStore(path, formats.pinned, NO_PINS).value.cases) {
    try {
      byEntry.set(entry, [...(byEntry.get(entry) ?? []), decodePin(args)]);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new UserError(
        `Cannot read a pinned input in ${shownPath(project, path)}: ${reason}.`,
        'Mend or delete that file.',
      );
    }
  }
  return byEntry;
}
