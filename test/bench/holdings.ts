/** What a running `kata watch` holds of the machine. */
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { descendants, openDescriptors, processesIn, residentMiB } from './processes.ts';

export interface Holdings {
  /** All it has started, those included that have lost their parent. */
  readonly processes: number;
  readonly residentMiB: number;
  /** Of the processes it has started: the bundler lives as long as the watcher. */
  readonly othersMiB: number;
  readonly folders: number;
  readonly inFolders: number;
  readonly descriptors: number;
}

const LOOKS = 5;
const LOOK_MS = 100;

/** The least of a few looks: what is there only for a moment does not pile up. */
export async function lookAt(pid: number): Promise<Holdings> {
  const looks: Holdings[] = [];
  for (let look = 0; look < LOOKS; look++) {
    looks.push(lookOnce(pid));
    await pause(LOOK_MS);
  }
  const least = (of: (holdings: Holdings) => number) => Math.min(...looks.map(of));
  return {
    processes: least((holdings) => holdings.processes),
    residentMiB: least((holdings) => holdings.residentMiB),
    othersMiB: least((holdings) => holdings.othersMiB),
    folders: least((holdings) => holdings.folders),
    inFolders: least((holdings) => holdings.inFolders),
    descriptors: least((holdings) => holdings.descriptors),
  };
}

/** The watcher puts its process id into their names. */
export function foldersOf(pid: number): readonly string[] {
  return readdirSync(tmpdir())
    .filter((name) => name.startsWith(`bigkata-${pid}-`))
    .map((name) => join(tmpdir(), name));
}

function lookOnce(pid: number): Holdings {
  const folders = foldersOf(pid);
  const others = [...new Set([...descendants(pid), ...folders.flatMap(processesIn)])];
  return {
    processes: others.length,
    residentMiB: residentMiB(pid),
    othersMiB: others.map(residentMiB).reduce((sum, one) => sum + one, 0),
    folders: folders.length,
    inFolders: folders.flatMap((folder) => readdirSync(folder)).length,
    descriptors: openDescriptors(pid),
  };
}
