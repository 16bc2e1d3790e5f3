/** Files that are whole or not there: written under another name, and renamed when nothing can go wrong any more. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf } from './errors.ts';
import { isAlive } from './host/kill.ts';

/** A name beside `path`. It says whose it is, so that what a killed runner left can be told from what is being written. */
export function freshName(path: string): string {
  return `${path}.${process.pid}.new`;
}

/** What `freshName` gives: the first group is a process id. */
export const FRESH = /\.(\d+)\.new$/;

/** @throws an error of the file system, with its true cause: Node says of a read-only one that the folder is not there */
export function makeFolder(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true });
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    mkdirSync(dir);
  }
}

/**
 * Puts a text in place of a file, whose folder is made when it is not there. The old text stays until the new one is
 * whole, also when the disk is full.
 *
 * @throws an error of the file system
 */
export function replaceFile(path: string, text: string): void {
  const fresh = freshName(path);
  makeFolder(dirname(path));
  try {
    writeFileSync(fresh, text);
    renameSync(fresh, path);
  } catch (error) {
    if (existsSync(fresh)) rmSync(fresh, { recursive: true });
    throw error;
  }
}

/**
 * Removes what runners have left that are gone. A folder that is not there holds nothing; what can't be removed (of
 * another user, on a disk that is read-only) stays, and hinders nobody.
 *
 * @param owned matches the names that are ours, with the process id as its first group
 */
export function removeAbandoned(dir: string, owned: RegExp): void {
  for (const name of namesIn(dir)) {
    const owner = owned.exec(name)?.[1];
    if (owner === undefined || isAlive(Number(owner))) continue;
    try {
      rmSync(join(dir, name), { recursive: true, force: true });
    } catch {}
  }
}

function namesIn(dir: string): readonly string[] {
  try {
    return readdirSync(dir);
  } catch {
    return [];
  }
}
