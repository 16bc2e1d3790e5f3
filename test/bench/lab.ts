/** Where the benchmark works: a folder of its own and the programs it has started. Nothing of it stays behind. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Program, startProgram } from './program.ts';

export const ROOT = resolve(import.meta.dirname, '../..');

export interface Lab {
  /** Makes an empty folder. */
  folder(name: string): string;
  start(command: readonly string[], cwd: string, env?: NodeJS.ProcessEnv): Program;
  /** Whether `close` has been called: what fails after that fails because of it. */
  isClosed(): boolean;
  close(): Promise<void>;
}

/** @param parent where its folder goes; made when it is not there */
export function openLab(parent = tmpdir()): Lab {
  mkdirSync(parent, { recursive: true });
  // Not `bigkata-`: that is what the watcher calls its own folders, and they are counted.
  const dir = mkdtempSync(join(parent, 'kata-bench-'));
  const programs = new Set<Program>();
  let closed = false;

  const removeDir = () => rmSync(dir, { recursive: true, force: true, maxRetries: 3 });
  const onExit = () => {
    for (const program of programs) program.kill();
    removeDir();
  };
  process.once('exit', onExit);

  return {
    folder: (name) => {
      const path = join(dir, name);
      mkdirSync(path);
      return path;
    },
    start: (command, cwd, env = {}) => {
      if (closed) throw new Error('The benchmark is being ended.');
      const program = startProgram(command, cwd, { ...environment(), ...env });
      programs.add(program);
      void program.ended.then(() => programs.delete(program));
      return program;
    },
    isClosed: () => closed,
    close: async () => {
      closed = true;
      await Promise.all([...programs].map((program) => program.stop()));
      removeDir();
      process.removeListener('exit', onExit);
    },
  };
}

/**
 * The same for all. Extra certificates add 30 to 50 ms to each start of Node, which would count against those who
 * start one on each save; `CI` changes what test runners do.
 */
function environment(): NodeJS.ProcessEnv {
  const { NODE_EXTRA_CA_CERTS: _, CI: __, ...rest } = process.env;
  return { ...rest, NO_COLOR: '1' };
}
