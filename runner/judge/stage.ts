/** What every stage is: one file, one function of this shape. */
import type { Clock } from '../growth/clock.ts';
import type { Profiler } from '../growth/profile.ts';
import type { Site } from '../growth/sites.ts';
import type { Bundle } from '../host/bundle.ts';
import type { ErrorText } from '../host/ending.ts';
import type { Gauge } from '../host/gauge.ts';
import type { Round } from '../kata.ts';
import type { Surroundings } from '../scale/runs.ts';
import type { Caller } from './caller.ts';
import type { StageName, StageReport } from './report.ts';

export interface Stage {
  readonly name: StageName;
  /** Whether a round has something for this stage; every round when absent. */
  appliesTo?(round: Round): boolean;
  run(context: StageContext): Promise<Result>;
}

/** A report less what the judge adds: which stage, how long. */
export type Result = Omit<StageReport, 'stage' | 'ms'>;

export interface StageContext {
  readonly round: Round;
  readonly caller: Caller;
  readonly seed: number;
  /** Argument lists the learner has pinned for this round; each is judged as an example. */
  readonly pins: readonly (readonly unknown[])[];
  /** The solution with counters in it; made when it is first asked for. */
  measuring(): Measuring;
  /** See `Task`. */
  readonly weighsAlways: boolean;
  /** What it takes to give it a large file. */
  scaling(): Scaling;
  /** The first accepted submission of this round, to be measured beside the solution; `undefined` when there is none. */
  reference(): Promise<Bundle | undefined>;
}

export interface Scaling {
  readonly solution: Bundle;
  /** Bytes of the file. */
  readonly bytes: number;
  /** See `Request` in data/large.ts. */
  readonly tag: string;
  readonly around: Surroundings;
}

export interface Measuring {
  readonly sites: readonly Site[];
  /** See `Instrumented`. */
  readonly isOpaque: boolean;
  /** Absolute path of the solution, with no symbolic link in it, and its text. */
  readonly file: string;
  readonly source: string;
  sourceLine(file: string, line: number): string;
  /** What a call throws without counters in it; `undefined` when it does not throw then. */
  errorOn(entry: string, args: readonly unknown[]): Promise<ErrorText | undefined>;
  /** A child that counts it. */
  open(): Gauge;
  /** A child that weighs it. */
  openScales(): Gauge;
  /** A child that tells which lines keep its memory. */
  openProfiler(): Profiler;
  /** A child with plain code; with the solution's own, where no other is given. */
  openPlain(other?: Bundle): Gauge;
  /** A child that times it as it was written, beside a reference if there is one. */
  openClock(reference: Bundle | undefined): Clock;
}
