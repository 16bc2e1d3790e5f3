/**
 * The seam between judging and the world: what a judge may ask of the process that runs a solution.
 * The real one is made in pool.ts; tests of the judge bring their own.
 */

import type { Outcome } from './answer.ts';
import type { Bundle } from './bundle.ts';
import type { Ending, ErrorText, Stop } from './ending.ts';
import type { AnyGauge, Load } from './gauge.ts';
import type { Stopwatch } from './stopwatch.ts';
import type { StreamJob, StreamRun } from './stream.ts';
import type { RawFacts } from './stream-protocol.ts';

export type { Outcome, SentAnswer } from './answer.ts';

export interface Host {
  /** The layers a solution runs in: see sandbox.ts. */
  readonly layers: readonly string[];
  /** Takes a fresh child. It is killed by `close` or when `signal` aborts, whichever comes first. */
  open(bundle: Bundle, signal: AbortSignal): Session;
  /** Takes a child that measures; otherwise as `open`. */
  gauge(role: 'count' | 'weigh' | 'time', load: Load, signal: AbortSignal): AnyGauge;
  /** Takes a child that is timed; otherwise as `open`. */
  bench(load: Pick<Load, 'code' | 'map'>, signal: AbortSignal): Stopwatch;
  /**
   * Takes a child that is given a large file; otherwise as `open`.
   *
   * @param onGoing told every few MiB what the child has done so far
   */
  stream(job: StreamJob, signal: AbortSignal, onGoing: (seen: RawFacts) => void): StreamRun;
  /** The same host for one judgement, whose calls together have a limit. Large files have limits of their own. */
  judging(): Judging;
  /** Kills all children and removes their files. */
  close(): Promise<void>;
}

export interface Judging extends Pick<Host, 'open' | 'gauge' | 'stream'> {
  /** Set when that limit was passed: nothing that came later is to be trusted. */
  ending(): Ending | undefined;
}

/** One child, one solution. After an ending of any kind it answers no more. */
export interface Session {
  load(): Promise<Loaded>;
  /**
   * Calls `entry` with each of the argument lists, in order, in one message.
   *
   * @param collect whether an iterable result is read to its end
   */
  call(entry: string, collect: boolean, calls: readonly (readonly unknown[])[]): Promise<Called>;
  /** What the solution printed so far. */
  output(): Promise<string>;
  close(): void;
}

export type Loaded =
  | { readonly kind: 'loaded'; readonly exports: readonly string[] }
  | { readonly kind: 'threw'; readonly error: ErrorText }
  | { readonly kind: 'stopped'; readonly ending: Ending };

/** `outcomes` has one item for each call that ended; when there is a `stop`, the call after them was in flight. */
export interface Called {
  readonly outcomes: readonly Outcome[];
  readonly stop?: Stop;
}
