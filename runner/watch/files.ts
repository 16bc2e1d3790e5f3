/** File events of solutions/, however the editor writes. The only file that imports chokidar. */
import { statSync } from 'node:fs';
import { dirname, sep } from 'node:path';
import { watch } from 'chokidar';
import { SETTLE_MS } from '../limits.ts';
import type { WatchEvent } from './events.ts';

export interface FileWatch {
  /** Settles when events arrive. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

const POLL_MS = 100;

/** chokidar drops changes of a file that come within 50 ms of the one it told last: a formatter that writes after a save. */
const LOOK_AGAIN_MS = 60;

/** Events of files that are saved so close together come in any order. An older file may have been moved here just now. */
const AT_ONCE_NS = 500_000_000n;

/**
 * Watches the folder above `dir` as well, so that `dir` itself may be removed and come back.
 *
 * @param poll looks at the files every `POLL_MS` instead of waiting for events: for network drives and containers
 */
export function watchFiles(dir: string, poll: boolean, emit: (event: WatchEvent) => void): FileWatch {
  const isIn = (path: string) => path === dir || path.startsWith(dir + sep);
  const isHidden = (path: string) => path.slice(dir.length).includes(`${sep}.`);
  const parent = dirname(dir);
  const watcher = watch(parent, {
    ignored: (path) => path !== parent && (!isIn(path) || isHidden(path)),
    ignoreInitial: true,
    usePolling: poll,
    interval: POLL_MS,
    depth: 2,
  });

  // Editors save in several steps; the steps of one save are told as one event.
  const timers = new Map<string, NodeJS.Timeout>();
  const later = (file: string, ms: number, action: () => void) => {
    clearTimeout(timers.get(file));
    const act = () => {
      timers.delete(file);
      action();
    };
    timers.set(file, setTimeout(act, ms));
  };
  let last = { file: '', savedNs: 0n };
  const tell = (file: string) => {
    const told = stampOf(file);
    const savedNs = told?.savedNs ?? 0n;
    // What was saved last is what one is at: another file that was saved after this one has been told before it.
    if (last.file !== file && last.savedNs > savedNs && last.savedNs - savedNs < AT_ONCE_NS) return;
    last = { file, savedNs };
    emit({ kind: 'saved', file });
    later(file, LOOK_AGAIN_MS, () => {
      const stamp = stampOf(file);
      if (stamp !== undefined && stamp.text !== told?.text) tell(file);
    });
  };
  const saved = (file: string) => {
    if (file.endsWith('.ts') && isIn(file)) later(file, SETTLE_MS, () => tell(file));
  };

  watcher.on('add', saved);
  watcher.on('change', saved);
  watcher.on('unlink', (file) => {
    // A folder that is replaced by another: its files are back before it is told that they have gone.
    if (stampOf(file) !== undefined) saved(file);
    // With the folder, all its files have gone: that is told once.
    else if (file.endsWith('.ts') && isIn(file) && stampOf(dir) !== undefined) emit({ kind: 'removed', file });
  });
  watcher.on('unlinkDir', (path) => {
    if (path === dir) emit({ kind: 'folder-removed' });
  });
  watcher.on('error', (error) => {
    emit({ kind: 'blind', message: error instanceof Error ? error.message : String(error) });
  });

  return {
    ready: new Promise((resolve) => {
      // Polling is called ready before it has looked at the files for the first time: what is saved then is not seen.
      watcher.once('ready', () => setTimeout(resolve, poll ? POLL_MS : 0));
    }),
    close: async () => {
      for (const timer of timers.values()) clearTimeout(timer);
      await watcher.close();
    },
  };
}

/** When it was saved, and a text that differs when it has been written in between; `undefined` when it is not there. */
function stampOf(file: string): { readonly text: string; readonly savedNs: bigint } | undefined {
  try {
    const { mtimeNs, size, ino } = statSync(file, { bigint: true });
    return { text: `${mtimeNs} ${size} ${ino}`, savedNs: mtimeNs };
  } catch {
    return undefined;
  }
}
