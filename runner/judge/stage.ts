/** What every stage is: one file, one function of this shape. */
import type { Round } from '../kata.ts';
import type { Caller } from './caller.ts';
import type { StageName, StageReport } from './report.ts';

export interface Stage {
  readonly name: StageName;
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
}
