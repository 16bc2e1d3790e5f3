/** Directories of our own, gone after the test file: a learner's home, with the files that a test needs in it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll } from 'vitest';

export const ROOT = resolve(import.meta.dirname, '..');

const made: string[] = [];

afterAll(() => {
  for (const dir of made) rmSync(dir, { recursive: true, force: true });
});

/** @param files text by path, relative to the home */
export function newHome(files: Readonly<Record<string, string>> = {}): string {
  const home = mkdtempSync(join(tmpdir(), 'kata-home-'));
  made.push(home);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), text);
  }
  return home;
}

/** The text of a program that ships with dedup: `dedup/accepted.set`. */
export function submission(name: string): string {
  return readFileSync(join(ROOT, 'katas/dedup/submissions', `${name}.ts`), 'utf8');
}
