/** What a judgement says: types only. Everything in a report is plain data, ready for JSON. */
import type { Assessment, GrowthReport } from '../growth/report.ts';
import type { Diagnostic, Ending, ErrorText } from '../host/ending.ts';
import type { Progress, ScaleReport, Trouble } from '../scale/report.ts';

export const VERDICTS = [
  'accepted',
  'wrong-answer',
  'runtime-error',
  'time-limit',
  'memory-limit',
  'output-limit',
  'type-error',
  'too-slow',
  'too-much-memory',
  'not-streaming',
  'over-budget',
  'wrong-claim',
  'not-started',
  'judge-error',
] as const;

export type Verdict = (typeof VERDICTS)[number];

/** In the order in which their failures are told. `load` is reading the file in, before any round. */
export const STAGES = ['load', 'types', 'examples', 'properties', 'growth', 'scale'] as const;

export type StageName = (typeof STAGES)[number];

export interface Report {
  /** Name and version of this shape; see check.schema.json. */
  readonly schema: 'bigkata.check/1';
  readonly kata: string;
  /** Path of the judged file, relative to the project where it lies inside. */
  readonly solution: string;
  /** That of the first started round that is not accepted, else `accepted`. */
  readonly verdict: Verdict;
  /** Whether every round of the kata is accepted. */
  readonly complete: boolean;
  /** The layers the solution ran in. */
  readonly sandbox: readonly string[];
  /** Replays the random inputs: `kata check --seed`. */
  readonly seed: number;
  readonly rounds: readonly RoundReport[];
  /** What the solution printed, cut to `OUTPUT_KEPT_KIB`. */
  readonly output: string;
}

export interface RoundReport {
  readonly entry: string;
  readonly verdict: Verdict;
  readonly stages: readonly StageReport[];
}

export interface StageReport {
  readonly stage: StageName;
  readonly verdict: Verdict;
  /** Wall time of the stage in milliseconds. */
  readonly ms: number;
  /** How many of the cases held, out of `total`. A case is an example, a property, a type check. */
  readonly passed: number;
  readonly total: number;
  /** Why the verdict is not `accepted`. */
  readonly evidence?: Evidence;
  /** What was measured, whatever the verdict; only of the stage `growth`. */
  readonly growth?: GrowthReport;
  /** The same of the stage `scale`. */
  readonly scale?: ScaleReport;
}

/** Why a stage failed: one variant for each way, each with exactly what it takes to understand it. */
export type Evidence =
  | {
      readonly kind: 'mismatch';
      readonly case: Case;
      readonly expected: string;
      readonly received: string;
      readonly explanation: string;
      readonly diff?: string;
    }
  | { readonly kind: 'law-broken'; readonly case: Case; readonly received: string; readonly explanation: string }
  | {
      readonly kind: 'mutated';
      readonly case: Case;
      readonly argument: number;
      readonly before: string;
      readonly after: string;
    }
  | { readonly kind: 'promise'; readonly case: Case }
  | { readonly kind: 'unsendable'; readonly case: Case; readonly reason: string }
  /** It does more work when it is not counted: CPU time of the same call, in milliseconds. */
  | { readonly kind: 'uncounted'; readonly case: Case; readonly cpuMs: number; readonly countedMs: number }
  | { readonly kind: 'endless-output'; readonly case: Case; readonly lines: number }
  /** A block of bytes, yielded after so many lines, that does not end with the end of a line. */
  | { readonly kind: 'open-block'; readonly case: Case; readonly lines: number }
  | {
      readonly kind: 'threw';
      readonly case?: Case;
      readonly error: ErrorText;
      readonly when: 'loading' | 'calling' | 'afterwards';
    }
  | { readonly kind: 'stopped'; readonly case?: Case; readonly ending: Ending }
  | { readonly kind: 'diagnostics'; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'no-entry'; readonly wanted: string; readonly exported: readonly string[] }
  | { readonly kind: 'untouched' }
  | { readonly kind: 'growth'; readonly assessment: Assessment }
  | { readonly kind: 'scale'; readonly trouble: Trouble; readonly report: ScaleReport }
  | { readonly kind: 'judge-error'; readonly error: ErrorText };

/** The call that was under judgement. */
export interface Case {
  /** As one would write it: `topK([5, 1, 9], 2)`. */
  readonly call: string;
  /** What it is a case of: an example's `why`, or a property's name. */
  readonly why: string;
  /** Set when the case came from a property. */
  readonly found?: Found;
}

/** How a failing random input was found, and how to find it again. */
export interface Found {
  readonly seed: number;
  /** fast-check's path to the shrunk input. */
  readonly path: string;
  readonly shrinks: number;
  /** The arguments as JSON text, to be pinned as an example; absent when JSON can't hold them. */
  readonly pin?: string;
  /** Set when the input was not made smaller, with the reason. */
  readonly notShrunk?: string;
}

/** What happens during a judgement, in order. */
export type JudgeEvent =
  | { readonly kind: 'stage-started'; readonly entry: string; readonly stage: StageName }
  /** Of a stage that takes seconds: a few times a second. */
  | { readonly kind: 'stage-going'; readonly entry: string; readonly stage: StageName; readonly progress: Progress }
  | { readonly kind: 'stage-ended'; readonly entry: string; readonly report: StageReport };
