/** How many files and folders a child has made: empty ones take no room in files, but all that a disk has of inodes. */
import { type Dir, opendirSync } from 'node:fs';
import { join } from 'node:path';
import { ENTRIES_MS } from '../limits.ts';

/** A look takes longer when there are many: it may take this share of the time. */
const BUSY_SHARE = 0.05;

/**
 * @param dir where the child may write
 * @param most where counting ends: one more than this is as bad as any more
 * @param now wall clock in milliseconds
 * @returns what was there at the last look, of which there are some in a second
 */
export function entriesOf(dir: string, most: number, now: () => number): () => number {
  let seen = 0;
  let next = now() + ENTRIES_MS;
  return () => {
    const began = now();
    if (began < next) return seen;
    seen = countEntries(dir, most);
    next = now() + Math.max(ENTRIES_MS, (now() - began) / BUSY_SHARE);
    return seen;
  };
}

/** @returns at most `most + 1`; folders that can't be entered, or whose path is too long, count as empty */
export function countEntries(dir: string, most: number): number {
  const left = [dir];
  let count = 0;
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    const open = opened(at);
    if (open === undefined) continue;
    try {
      for (let entry = open.readSync(); entry !== null; entry = open.readSync()) {
        if (++count > most) return count;
        if (entry.isDirectory()) left.push(join(at, entry.name));
      }
    } finally {
      open.closeSync();
    }
  }
  return count;
}

/** They come and go while we look. */
function opened(dir: string): Dir | undefined {
  try {
    return opendirSync(dir);
  } catch {
    return undefined;
  }
}
