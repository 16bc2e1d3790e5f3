/** Removes a directory that a solution has had to itself. */
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { startGroup } from './process.ts';

/**
 * Whatever is in it: folders that may not be entered, and folders in folders, deeper than a path can say. Node gives up
 * on both, the system's own tools do not. What is left even so is not worth ending a watch for.
 */
export async function sweep(dir: string): Promise<void> {
  try {
    await rm(dir, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    const tidy = startGroup('/bin/sh', ['-c', 'chmod -R u+rwx "$0"; rm -rf "$0"', dir], '/', 'ignore');
    await once(tidy, 'close').catch(() => {});
  }
}
