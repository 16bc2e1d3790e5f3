/** The folder of made files: what is in it, what is whole, what may go. */
import { createHash } from 'node:crypto';
import { readdirSync, renameSync, rmSync, statfsSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { asUserError, UserError } from '../errors.ts';
import { DISK_SPARE_MIB } from '../limits.ts';
import { bytesText } from '../report/bytes.ts';
import { FRESH, freshName, makeFolder, removeAbandoned } from '../whole.ts';

const MIB = 2 ** 20;

/** A dataset with all that belongs to it: files whose names begin alike. */
export interface Holding {
  readonly name: string;
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly usedAt: number;
}

/** The most recently used first. An absent folder holds nothing. */
export function holdings(dir: string): readonly Holding[] {
  const found = new Map<string, Holding>();
  for (const file of namesIn(dir)) {
    const name = file.slice(0, file.indexOf('.'));
    const stat = statSync(join(dir, file), { throwIfNoEntry: false });
    if (stat === undefined || name === '') continue;
    const known = found.get(name) ?? { name, bytes: 0, usedAt: 0 };
    found.set(name, { name, bytes: known.bytes + stat.size, usedAt: Math.max(known.usedAt, stat.mtimeMs) });
  }
  return [...found.values()].sort((one, other) => other.usedAt - one.usedAt || (one.name < other.name ? -1 : 1));
}

/** Removes a dataset and all that belongs to it, but what another process is about to put there. */
export function removeHolding(dir: string, name: string): void {
  const own = namesIn(dir).filter((file) => file.startsWith(`${name}.`) && !FRESH.test(file));
  for (const file of own) rmSync(join(dir, file), { force: true });
}

/**
 * Removes what has not been used for longest, until the rest is small enough.
 *
 * @param keep names that stay, however large
 */
export function evict(dir: string, mostBytes: number, keep: ReadonlySet<string>): void {
  let held = 0;
  for (const { name, bytes } of holdings(dir)) {
    held += bytes;
    if (held > mostBytes && !keep.has(name)) removeHolding(dir, name);
  }
}

/** So that it is not the next to go. */
export function touch(path: string): void {
  const now = new Date();
  utimesSync(path, now, now);
}

/**
 * Without what a killed runner was writing into it: that may have been a large file.
 *
 * @throws UserError when it can't be made
 */
export function openFolder(dir: string): void {
  try {
    makeFolder(dir);
  } catch (error) {
    throw asUserError(error, `make the folder ${dir}`);
  }
  removeAbandoned(dir, FRESH);
}

/**
 * @param bytes about to be written to `dir`
 * @throws UserError when there is not that much, with what is needed and what is free
 */
export function checkRoom(dir: string, bytes: number, what: string): void {
  const { bavail, bsize } = statfsSync(dir);
  const free = bavail * bsize;
  if (free >= bytes + DISK_SPARE_MIB * MIB) return;
  throw new UserError(
    `${what} needs ${bytesText(bytes)} of disk and ${DISK_SPARE_MIB} MiB to spare; ${bytesText(free)} are free in ${dir}.`,
    "Free some space ('npx kata data clear' removes made files), or take a smaller --size.",
  );
}

/**
 * Writes a file under another name and puts it in place when it is whole, so that half a file is never taken for one.
 *
 * @throws UserError when it can't be written
 */
export async function writeWhole<T>(path: string, write: (fresh: string) => Promise<T>): Promise<T> {
  const fresh = freshName(path);
  try {
    const written = await write(fresh);
    renameSync(fresh, path);
    return written;
  } catch (error) {
    rmSync(fresh, { force: true });
    throw isOfFiles(error) ? asUserError(error, `write ${path}`) : error;
  }
}

export function keyOf(parts: unknown): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12);
}

function isOfFiles(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

function namesIn(dir: string): readonly string[] {
  try {
    return readdirSync(dir).sort();
  } catch {
    return [];
  }
}
