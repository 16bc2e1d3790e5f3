/** The real command in a process of its own, with a home and a temporary directory that are ours. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { ROOT } from './home.ts';

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Surroundings {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** A command that starts the one it is given as its last arguments. */
  readonly within?: readonly string[];
}

/** Without what the test's own process was given: its settings are not those of a learner. */
export function startKata(
  home: string,
  argv: readonly string[],
  { cwd = home, env = {}, within = [] }: Surroundings = {},
): ChildProcessByStdio<null, Readable, Readable> {
  const { PATH = '', HOME = '' } = process.env;
  const [command = process.execPath, ...args] = [...within, process.execPath, join(ROOT, 'runner/kata.mjs'), ...argv];
  return spawn(command, args, {
    cwd,
    env: { PATH, HOME, BIGKATA_HOME: home, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export function runKata(home: string, argv: readonly string[], surroundings?: Surroundings): Promise<Ended> {
  const child = startKata(home, argv, surroundings);
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, err }));
  });
}
