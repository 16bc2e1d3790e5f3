/** A shell command from its start to its end: time, and the peak memory of all that it has started. */
import { closeSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { familyOf } from '../../../runner/host/usage.ts';
import { METER_MS } from '../../../runner/limits.ts';
import type { Lab } from '../lab.ts';
import { peakResidentMiB } from '../processes.ts';

export interface Command {
  /** For bash. Reads `$INPUT`, writes what comes out to standard output; temporary files go to `$TMPDIR`. */
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
  /** Where it runs and keeps its temporary files. */
  readonly dir: string;
}

export interface Figures {
  readonly wallMs: number;
  /** User and system time of all its processes. */
  readonly cpuMs: number;
  /** The peaks of its processes together, though they may not have been at the same moment. */
  readonly peakMiB: number;
}

/**
 * @param input absolute path
 * @param output absolute path
 * @throws Error with what it said when it fails
 */
export async function run(lab: Lab, command: Command, input: string, output = '/dev/null'): Promise<Figures> {
  const { script, env, dir } = command;
  // Its code, not that of what tells the time.
  const timed = `{ ${script}\n} > "$OUTPUT"; code=$?; times; exit $code`;
  const began = performance.now();
  const surroundings = { ...env, INPUT: input, OUTPUT: output, TMPDIR: dir, LC_ALL: 'C' };
  const program = lab.start(['bash', '-c', timed], dir, surroundings);
  const peaks = new Map<number, number>();
  const look = () => {
    for (const pid of familyOf(program.pid)) peaks.set(pid, Math.max(peaks.get(pid) ?? 0, peakResidentMiB(pid)));
  };
  const timer = setInterval(look, METER_MS);
  try {
    const code = await program.ended;
    const wallMs = performance.now() - began;
    const words = program.lastWords();
    const [, ...times] = TIMES.exec(words) ?? [];
    const complaint = words.replace(TIMES, '').trim();
    if (code !== 0 || times.length === 0 || complaint !== '') throw new Error(complaint || `exit code ${code}`);
    return { wallMs, cpuMs: msOf(times), peakMiB: [...peaks.values()].reduce((sum, peak) => sum + peak, 0) };
  } finally {
    clearInterval(timer);
  }
}

/** What `times` of bash says: its own times on one line, those of its children, user and system, on the next. */
const TIMES = /^\d+m[\d.]+s \d+m[\d.]+s\n(\d+)m([\d.]+)s (\d+)m([\d.]+)s\n/m;

function msOf(times: readonly string[]): number {
  const [minutes = 0, seconds = 0, systemMinutes = 0, systemSeconds = 0] = times.map(Number);
  return 60_000 * (minutes + systemMinutes) + 1_000 * (seconds + systemSeconds);
}

/** Long enough for all of them to start and to wait for input. */
const WAIT_MS = 400;

/** The peak of a command that has nothing to do: its input is a pipe that says nothing for a while, then ends. */
export async function idlePeakMiB(lab: Lab, command: Command): Promise<number> {
  const pipe = join(command.dir, 'nothing');
  const made = lab.start(['mkfifo', pipe], command.dir);
  if ((await made.ended) !== 0) throw new Error(`mkfifo: ${made.lastWords()}`);
  let isOver = false;
  const ended = run(lab, command, pipe).finally(() => {
    isOver = true;
  });
  // Heard below, when the pipe is through.
  ended.catch(() => {});
  // Again, should it come too late: then it would wait for ever for somebody to write.
  while (!isOver) {
    const fd = openSync(pipe, 'r+');
    await pause(WAIT_MS);
    closeSync(fd);
    await pause(WAIT_MS);
  }
  rmSync(pipe);
  return (await ended).peakMiB;
}
