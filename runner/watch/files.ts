/** File events of solutions/, however the editor writes. The only file that imports chokidar. */
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
  const settling = new Map<string, NodeJS.Timeout>();
  const saved = (file: string) => {
    if (!file.endsWith('.ts') || !isIn(file)) return;
    clearTimeout(settling.get(file));
    const tell = () => {
      settling.delete(file);
      emit({ kind: 'saved', file });
    };
    settling.set(file, setTimeout(tell, SETTLE_MS));
  };

  watcher.on('add', saved);
  watcher.on('change', saved);
  watcher.on('unlink', (file) => {
    if (file.endsWith('.ts') && isIn(file)) emit({ kind: 'removed', file });
  });
  watcher.on('unlinkDir', (path) => {
    if (path === dir) emit({ kind: 'folder-removed' });
  });
  watcher.on('error', (error) => {
    emit({ kind: 'blind', message: error instanceof Error ? error.message : String(error) });
  });

  return {
    ready: new Promise((resolve) => watcher.once('ready', () => resolve())),
    close: async () => {
      for (const timer of settling.values()) clearTimeout(timer);
      await watcher.close();
    },
  };
}
