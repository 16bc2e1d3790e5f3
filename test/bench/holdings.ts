/** What a running `kata watch` holds of the machine. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { descendants, openDescriptors, processesIn, residentMiB } from './processes.ts';

export interface Holdings {
  readonly residentMiB: number;
  /** Of the processes it has started: the bundler lives as long as the watcher. */
  readonly othersMiB: number;
  /** All it has started, those included that have lost their parent. */
  readonly processes: number;
  readonly descriptors: number;
  /** Files and folders in its temporary directory. */
  readonly temporary: number;
  /** Files and folders in its home. Large files are left out: they are made when they are needed, up to a limit. */
  readonly kept: number;
}

/** Where it puts files. No other program does. */
interface Folders {
  readonly tmp: string;
  readonly home: string;
}

const LOOKS = 5;
const LOOK_MS = 100;

/** The least of a few looks: what is there only for a moment does not pile up. */
export async function lookAt(pid: number, folders: Folders): Promise<Holdings> {
  const looks: Holdings[] = [];
  for (let look = 0; look < LOOKS; look++) {
    looks.push(lookOnce(pid, folders));
    await pause(LOOK_MS);
  }
  const least = (of: (holdings: Holdings) => number) => Math.min(...looks.map(of));
  return {
    residentMiB: least((holdings) => holdings.residentMiB),
    othersMiB: least((holdings) => holdings.othersMiB),
    processes: least((holdings) => holdings.processes),
    descriptors: least((holdings) => holdings.descriptors),
    temporary: least((holdings) => holdings.temporary),
    kept: least((holdings) => holdings.kept),
  };
}

function lookOnce(pid: number, { tmp, home }: Folders): Holdings {
  const others = [...new Set([...descendants(pid), ...processesIn(tmp)])];
  return {
    residentMiB: residentMiB(pid),
    othersMiB: others.map(residentMiB).reduce((sum, one) => sum + one, 0),
    processes: others.length,
    descriptors: openDescriptors(pid),
    temporary: entriesIn(tmp, () => true),
    kept: entriesIn(home, (path) => !path.startsWith(LARGE_FILES)),
  };
}

const LARGE_FILES = join('.bigkata', 'data');

function entriesIn(dir: string, counts: (path: string) => boolean): number {
  try {
    return readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter(counts).length;
  } catch {
    // A folder went while it was read: another look tells.
    return Number.POSITIVE_INFINITY;
  }
}
