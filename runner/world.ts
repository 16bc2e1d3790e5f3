/** What a command is given instead of reaching for it: so that a test can bring its own. */
import type { ReadStream, WriteStream } from 'node:tty';
import type { Verdict } from './judge/report.ts';
import type { Kata } from './kata.ts';
import type { Broken } from './loadKatas.ts';
import type { Project } from './project.ts';
import type { Paint } from './report/paint.ts';

export interface World {
  readonly project: Project;
  readonly katas: readonly Kata[];
  /** What could not be loaded, and is not among them. */
  readonly broken: readonly Broken[];
  /** Where relative paths on the command line start. */
  readonly cwd: string;
  /** Standard output: what was asked for. */
  out(text: string): void;
  /** Standard error: everything that is said beside it. */
  err(text: string): void;
  readonly paint: Paint;
  /** Columns of the terminal, or of a page when there is none. */
  readonly columns: number;
  /** Whether standard error is a terminal, where a line may be redrawn. */
  readonly redraws: boolean;
  /** Keys and screen, when there are both; else everything is said in plain lines. */
  readonly terminal: { readonly input: ReadStream; readonly output: WriteStream } | undefined;
  /** Milliseconds since 1970. */
  now(): number;
  /** Aborts at Ctrl-C or when the process is told to end. */
  readonly signal: AbortSignal;
}

/** How every command ends. */
export const EXIT = { accepted: 0, notAccepted: 1, usage: 2, judgeError: 3 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Of a command that judges: the worst of its verdicts. */
export function exitOf(verdicts: readonly Verdict[]): ExitCode {
  if (verdicts.includes('judge-error')) return EXIT.judgeError;
  return verdicts.every((verdict) => verdict === 'accepted') ? EXIT.accepted : EXIT.notAccepted;
}
