/** `kata watch` as a process of its own, in a pipe: plain lines. */
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, vi } from 'vitest';
import { type Surroundings, startKata } from './command.ts';
import { newHome } from './home.ts';

export const PATIENCE = { timeout: 50_000, interval: 10 };

const started: ChildProcess[] = [];

afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
});

interface Watching extends Surroundings {
  readonly files?: Readonly<Record<string, string>>;
  /** A home that is there already. */
  readonly home?: string;
  readonly argv?: readonly string[];
}

/** A watch in a home and a temporary directory of its own. */
export function watching({ files = {}, home = newHome(files), argv = [], env, ...around }: Watching = {}) {
  mkdirSync(join(home, 'tmp'), { recursive: true });
  const child = startKata(home, ['watch', ...argv], { ...around, env: { TMPDIR: join(home, 'tmp'), ...env } });
  started.push(child);
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const file = join(home, 'solutions/dedup.ts');
  /** As careful editors do. */
  const save = (text: string, at = file) => {
    writeFileSync(`${at}.new`, text);
    renameSync(`${at}.new`, at);
  };
  /** Waits for a text that comes after what was said when `mark` was taken. */
  const says = (text: string, mark = 0) => vi.waitFor(() => expect(out.slice(mark)).toContain(text), PATIENCE);
  return { home, child, ended, file, save, says, said: () => out, saidBeside: () => err };
}

/** Processes whose command line or environment names this directory. Only where /proc is. */
export function processesOf(home: string): readonly number[] {
  const names = (pid: string, what: string) => {
    try {
      return readFileSync(`/proc/${pid}/${what}`, 'utf8').includes(home);
    } catch {
      return false;
    }
  };
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.filter((pid) => names(pid, 'cmdline') || names(pid, 'environ')).map(Number);
}

/** What a watch has left in its temporary directory. */
export function leftIn(home: string): readonly string[] {
  return readdirSync(join(home, 'tmp')).filter((name) => name.startsWith('bigkata-'));
}
