/** From a file on disk to something that can be judged. */
import { join, sep } from 'node:path';
import { UserError } from './errors.ts';
import type { Bundler } from './host/bundle.ts';
import { decodePin } from './judge/pin.ts';
import type { Task } from './judge/task.ts';
import type { Kata } from './kata.ts';
import { isUntouched, type Project, referenceOf, shownPath } from './project.ts';
import { formats, type Pinned, readStore, writeStore } from './store.ts';

/** The same on every run, so that the same file gets the same verdict; `--seed` gives others. */
export const DEFAULT_SEED = 1;

/** What of a task is a matter of who asks. */
export type TaskOptions = Partial<Pick<Task, 'seed' | 'only' | 'scaleBytes' | 'weighsAlways'>>;

export interface Prepared {
  readonly task: Task;
  /** A sentence for the learner: something of theirs was put aside. */
  readonly warning?: string;
}

/** @throws UserError when the file is not there or can't be read */
export async function prepareTask(
  project: Project,
  bundler: Bundler,
  kata: Kata,
  file: string,
  options: TaskOptions = {},
): Promise<Prepared> {
  const { seed = DEFAULT_SEED, only, scaleBytes, weighsAlways } = options;
  const source = isUntouched(project, kata.id, file) ? { kind: 'untouched' as const } : await bundler.bundle(file);
  const { pins, warning } = file.startsWith(project.solutions + sep) ? readPins(project, kata.id) : { pins: new Map() };
  const task = {
    kata,
    solution: shownPath(project, file),
    source,
    seed,
    pins,
    reference: referencesOf(project, bundler, kata),
    ...(only === undefined ? {} : { only }),
    ...(scaleBytes === undefined ? {} : { scaleBytes }),
    ...(weighsAlways === undefined ? {} : { weighsAlways }),
  };
  return { task, ...(warning === undefined ? {} : { warning }) };
}

/** Bundles the reference of a round when it is asked for. */
export function referencesOf(project: Project, bundler: Bundler, kata: Kata): Task['reference'] {
  return async (entry) => {
    const reference = referenceOf(project, kata.id, entry);
    const result = reference === undefined ? undefined : await bundler.bundle(reference.file);
    return result?.kind === 'bundled' ? result.bundle : undefined;
  };
}

export interface Pinning {
  /** The file the input is in now. */
  readonly file: string;
  readonly warning?: string;
}

/**
 * Keeps an input that failed, so that it is judged as an example from now on.
 *
 * @param args what `encodePin` wrote
 */
export function pinInput(project: Project, kataId: string, entry: string, args: string): Pinning {
  const file = pinFile(project, kataId);
  const { value: pinned, setAside } = readStore(file, formats.pinned, NO_PINS);
  const isKnown = pinned.cases.some((known) => known.entry === entry && known.args === args);
  if (!isKnown) writeStore(file, formats.pinned, { ...pinned, cases: [...pinned.cases, { entry, args }] });
  return { file, ...warningOf(project, setAside) };
}

function warningOf(project: Project, setAside: string | undefined): Pick<Prepared, 'warning'> {
  if (setAside === undefined) return {};
  return { warning: `Your pinned inputs could not be read; they are kept as ${shownPath(project, setAside)}.` };
}

const NO_PINS: Pinned = { version: 1, cases: [] };

function pinFile(project: Project, kataId: string): string {
  return join(project.solutions, '.pinned', `${kataId}.json`);
}

function readPins(project: Project, kataId: string): Pick<Task, 'pins'> & Pick<Prepared, 'warning'> {
  const path = pinFile(project, kataId);
  const byEntry = new Map<string, (readonly unknown[])[]>();
  const { value, setAside } = readStore(path, formats.pinned, NO_PINS);
  for (const { entry, args } of value.cases) {
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
  return { pins: byEntry, ...warningOf(project, setAside) };
}
