/** A place to run real children in a test: the pool, the bundler and the compilers on a directory of their own. */
import { setMaxListeners } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, vi } from 'vitest';
import { createLarge } from '../../runner/data/store.ts';
import { type Bundle, bundleProgram, createBundler } from '../../runner/host/bundle.ts';
import type { Session } from '../../runner/host/host.ts';
import { isAlive } from '../../runner/host/kill.ts';
import { createPool, type PoolOptions } from '../../runner/host/pool.ts';
import { SOURCES } from '../../runner/host/program.ts';
import { chooseSandbox } from '../../runner/host/sandbox.ts';
import { createTypeChecker } from '../../runner/host/typecheck.ts';
import { judge } from '../../runner/judge/judge.ts';
import type { Report } from '../../runner/judge/report.ts';
import type { Task, Tools } from '../../runner/judge/task.ts';
import type { Kata } from '../../runner/kata.ts';

export const ROOT = resolve(import.meta.dirname, '../..');

const NEVER = new AbortController().signal;
/** Tests that run side by side all wait on it. */
setMaxListeners(Infinity, NEVER);

/** The path of a program in test/programs. */
export function programFile(name: string): string {
  return join(ROOT, 'test/programs', `${name}.ts`);
}

/** @param pool what differs from a pool as `kata check` has it */
export async function openWorkbench(pool: Partial<Pick<PoolOptions, 'sandbox' | 'warm' | 'judgementMs'>> = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'bigkata-test-'));
  const program = async (source: string) => {
    const file = join(dir, source.replace(/\.ts$/, '.cjs'));
    writeFileSync(file, await bundleProgram(join(ROOT, 'runner/host', source)));
    return file;
  };
  const gauge = await program(SOURCES.count);
  const programs = {
    judge: await program(SOURCES.judge),
    count: gauge,
    weigh: gauge,
    time: gauge,
    bench: await program(SOURCES.bench),
    stream: await program(SOURCES.stream),
  };
  const sandbox = pool.sandbox ?? (await chooseSandbox());
  const now = () => performance.now();
  const bundler = createBundler(join(ROOT, 'node_modules'));
  const tools: Tools = {
    host: createPool({ programs, dir, largeDir: dir, sandbox, warm: 0, now, ...pool }),
    types: createTypeChecker(ROOT, dir),
    large: createLarge(join(dir, 'data')),
    definitionTag: () => '',
    now,
  };

  async function bundle(file: string): Promise<Bundle> {
    const result = await bundler.bundle(file);
    if (result.kind === 'broken') throw new Error(JSON.stringify(result.diagnostics));
    return result.bundle;
  }

  return {
    dir,
    bundler,
    tools,
    /** A file for programs that would not pass our own compiler. */
    write: (name: string, text: string): string => {
      writeFileSync(join(dir, name), text);
      return join(dir, name);
    },
    bundle,
    /** A child that has not loaded its program yet. */
    open: async (name: string, signal: AbortSignal = NEVER): Promise<Session> =>
      tools.host.open(await bundle(programFile(name)), signal),
    /** A child that has. */
    start: async (name: string, signal: AbortSignal = NEVER): Promise<Session> => {
      const session = tools.host.open(await bundle(programFile(name)), signal);
      await session.load();
      return session;
    },
    judge: async (kata: Kata, file: string, options: Partial<Task> = {}): Promise<Report> => {
      const source = await bundler.bundle(file);
      const task: Task = {
        kata,
        solution: 'solution.ts',
        source,
        seed: 1,
        pins: new Map(),
        reference: async () => undefined,
        ...options,
      };
      const report = await judge(task, tools, NEVER, () => {});
      if (report === undefined) throw new Error('the judgement was cancelled');
      return report;
    },
    close: async (): Promise<void> => {
      await tools.host.close();
      await bundler.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** What most programs tell of themselves when they are called without their sin. Behind a wall, its id is its own. */
export async function whereabouts(session: Session): Promise<{ readonly pid: number; readonly dir: string }> {
  const { outcomes } = await session.call('run', false, [[false]]);
  const outcome = outcomes[0];
  if (outcome?.kind !== 'returned') throw new Error(`no whereabouts: ${JSON.stringify(outcome)}`);
  const [pid, dir] = outcome.value as [number, string];
  return { pid, dir };
}

/** Waits until neither the process nor its directory is there; fails when that does not come. */
export async function expectGone({ pid, dir }: { readonly pid: number; readonly dir: string }): Promise<void> {
  const isRunning = () => (process.platform === 'linux' ? processesIn(dir).length > 0 : isAlive(pid));
  const left = () => ({ process: isRunning(), directory: existsSync(dir) });
  await vi.waitFor(() => expect(left()).toEqual({ process: false, directory: false }), { timeout: 20_000 });
}

/** Ids of the processes whose command line names the directory: a child, and the walls around it. Linux only. */
export function processesIn(dir: string): readonly number[] {
  const commandOf = (pid: string) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'latin1');
    } catch {
      return '';
    }
  };
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.filter((pid) => commandOf(pid).includes(dir)).map(Number);
}
