/** Tools of the system that a sandbox is made with: where they are, and whether they work here. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { PROBE_MS } from '../limits.ts';
import { killGroup } from './kill.ts';
import { startGroup } from './process.ts';

/** Absolute path of a program that this user may run. */
export function onPath(name: string): string | undefined {
  const dirs = (process.env['PATH'] ?? '/usr/bin').split(delimiter);
  return dirs.map((dir) => join(dir, name)).find(canRun);
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @returns the first line that the command prints, wherever it prints it */
export function tryOut([command, ...args]: readonly [string, ...string[]]): Promise<string> {
  return new Promise((resolve) => {
    const child = startGroup(command, args, '/', ['ignore', 'pipe', 'pipe']);
    const timer = setTimeout(() => child.pid !== undefined && killGroup(child.pid), PROBE_MS);
    let text = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        text += chunk;
      });
    }
    const done = (line: string) => {
      clearTimeout(timer);
      resolve(line);
    };
    child.once('error', (error) => done(error.message));
    child.once('close', () => done(text.split('\n', 1)[0] || 'nothing'));
  });
}
