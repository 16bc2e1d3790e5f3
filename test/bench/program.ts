/** A program that runs beside the benchmark: started in a group of its own, heard line by line, ended with all it has started. */
import { spawn } from 'node:child_process';
import { descendants } from './processes.ts';

export interface Program {
  readonly pid: number;
  /** Called for each line of standard output with the moment it came, in milliseconds. */
  onLine(hear: (line: string, at: number) => void): void;
  /** What was said last, on both streams, for when something goes wrong. */
  lastWords(): string;
  /** What was said on standard error, or the end of it. */
  complaints(): string;
  /** Exit code; `undefined` for one that was killed. */
  readonly ended: Promise<number | undefined>;
  /** Asks it to end, and kills what is left of it. */
  stop(): Promise<void>;
  /** At once, without waiting. */
  kill(): void;
}

/** A watcher closes a few children at its end. */
const STOP_MS = 3_000;
const LAST_WORDS = 2_000;

export function startProgram(command: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Program {
  const [file = '', ...args] = command;
  const child = spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const { pid } = child;
  if (pid === undefined) throw new Error(`Cannot start ${command.join(' ')}`);
  let words = '';
  let complaints = '';
  let rest = '';
  let hear: ((line: string, at: number) => void) | undefined;

  const keep = (chunk: string) => {
    words = (words + chunk).slice(-LAST_WORDS);
  };
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    keep(chunk);
    complaints = (complaints + chunk).slice(-LAST_WORDS);
  });
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    const at = performance.now();
    keep(chunk);
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) hear?.(line, at);
  });
  const ended = new Promise<number | undefined>((resolve) => {
    child.once('close', (code) => resolve(code ?? undefined));
  });
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });

  const kill = () => {
    if (!isOver) for (const one of [pid, ...descendants(pid)]) killGroup(one);
  };
  return {
    pid,
    onLine: (listener) => {
      hear = listener;
    },
    lastWords: () => words,
    complaints: () => complaints,
    ended,
    stop: async () => {
      if (isOver) return;
      child.kill('SIGTERM');
      const patience = setTimeout(kill, STOP_MS);
      await ended;
      clearTimeout(patience);
      // Of its group something may be left that did not hold our pipes.
      killGroup(pid);
    },
    kill,
  };
}

/** The process alone where it leads no group. One that is already gone is fine. */
function killGroup(pid: number): void {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, 'SIGKILL');
    } catch {
      // Gone, or not a group.
    }
  }
}
