/** What one case gave in one run: types only, plain data that goes into a file and comes back. */
import type { Sample } from '../../runner/growth/trend.ts';
import type { Part } from './cases.ts';

export type Condition = 'quiet' | 'loaded';

export type Outcome = 'accepted' | 'rejected' | 'unclear';

export interface Judgement {
  readonly budget: string;
  readonly outcome: Outcome;
  /** The line blamed in the file of the case; 0 for one in another file. */
  readonly line?: number;
  /** The engine's own sentence. */
  readonly summary: string;
}

export interface Observation {
  /** Of the case. */
  readonly name: string;
  readonly part: Part;
  readonly condition: Condition;
  /** From 1. */
  readonly repeat: number;
  /** Classes not excluded, best first; empty when none could be told. */
  readonly classes: { readonly time: readonly string[]; readonly space: readonly string[] };
  readonly time: readonly Judgement[];
  readonly space: readonly Judgement[];
  /** From reading the file: until all steps were counted, and until time and space were both judged at the label. */
  readonly seconds: { readonly counted: number; readonly whole: number };
  /** Steps of the series that decided, CPU time in milliseconds at the same sizes, and memory (or depth) held. */
  readonly steps: readonly Sample[];
  readonly cpu: readonly Sample[];
  readonly held: readonly Sample[];
  readonly heldUnit: 'bytes' | 'depth';
}
