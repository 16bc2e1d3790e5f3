import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Box } from '#kata';

/** Looks for the path of its input, and of what it has yielded, wherever paths are told, and around its box. */
export function* stream(_lines: Iterable<string>, box: Box): Generator<string> {
  for (let at = 0; at < 100_000; at++) yield 'a line that is written';
  const told = [...process.argv, ...process.execArgv].flatMap((word) => word.split('='));
  const around = [box.tempDir, dirname(box.tempDir), dirname(dirname(box.tempDir)), '/proc/self/fd', '/dev/fd'];
  const near = around.flatMap((dir) => tried(() => readdirSync(dir).map((name) => join(dir, name)), []));
  for (const path of [...told, ...near]) {
    const text = tried(() => readFileSync(path, 'latin1'), '');
    if (/^line 0|^a line that/.test(text)) yield 'found';
  }
}

function tried<T>(look: () => T, otherwise: T): T {
  try {
    return look();
  } catch {
    return otherwise;
  }
}
