/** What a benchmark says: types only, plain data. */
import type { Ending, ErrorText } from '../host/ending.ts';
import type { Verdict } from '../judge/report.ts';
import type { Sizes } from '../kata.ts';

export interface BenchReport {
  /** Name and version of this shape; see report/bench.schema.json. */
  readonly schema: 'bigkata.bench/1';
  readonly kata: string;
  /** The layers the contestants ran in: see host/sandbox.ts. */
  readonly sandbox: readonly string[];
  /** The round's exported function. */
  readonly entry: string;
  /** The family of inputs they were timed on, and those there are beside. */
  readonly family: string;
  readonly otherFamilies: readonly string[];
  /** Processes of each contestant. */
  readonly turns: number;
  /** Of the inputs, of the order of turns and of the intervals. */
  readonly seed: number;
  /** Name of the contestant that the others are compared with: the first that could be timed. */
  readonly base?: string;
  readonly contestants: readonly Contestant[];
}

export interface Contestant {
  /** Short, and no other's: `top-k.ann`. */
  readonly name: string;
  /** As in other reports: relative to the project where it lies inside. */
  readonly file: string;
  /** Of the kata's examples. Only an `accepted` one is timed. */
  readonly verdict: Verdict;
  /** Why it is not accepted, as lines of text. */
  readonly reason?: string;
  /** Smallest size first. */
  readonly times: readonly Time[];
  /** Why larger sizes were not timed, if they were not. */
  readonly stop?: BenchStop;
  /** Absent for the base itself and for what was not timed. */
  readonly comparison?: Comparison;
}

/** CPU time of one call, in milliseconds: that of a process is the median of its calls; these are of the processes. */
export interface Time {
  readonly sizes: Sizes;
  readonly median: number;
  /** First and third quartile. */
  readonly low: number;
  readonly high: number;
  /** That of each process, in the order of turns. */
  readonly processes: readonly number[];
}

/** What happened at the first size that was not timed. */
export type BenchStop = { readonly sizes: Sizes } & (
  | { /** One call is too long to be repeated. */ readonly kind: 'too-long'; readonly cpuMs: number }
  | { readonly kind: 'stopped'; readonly ending: Ending }
  | { readonly kind: 'threw'; readonly error: ErrorText }
  | { readonly kind: 'promise' }
);

export interface Comparison {
  /** Where both were timed, smallest size first. */
  readonly ratios: readonly Ratio[];
  readonly conclusion: Conclusion;
  /** The conclusion as a sentence. */
  readonly sentence: string;
}

/** Time divided by the base's: above 1 is slower. */
export interface Ratio {
  readonly sizes: Sizes;
  readonly ratio: number;
  /** 95 % interval. */
  readonly low: number;
  readonly high: number;
  readonly finding: Finding;
}

/** `noisy`: the interval is too wide to say either. */
export type Finding = 'slower' | 'faster' | 'same' | 'noisy';

export type Conclusion =
  /** `from`: the smallest size from which on it holds at every size. `upTo`: the largest at which it is the other way. */
  | {
      readonly kind: 'slower' | 'faster';
      readonly from: Sizes;
      readonly at: Ratio;
      readonly otherwiseUpTo?: Sizes;
    }
  /** `margin`: how far from 1 a ratio may be, at most: 0.04 is 4 %. `except`: sizes that were too noisy. */
  | { readonly kind: 'same'; readonly margin: number; readonly except: readonly Sizes[] }
  /** A difference at small sizes that is gone at the largest. */
  | { readonly kind: 'same-at-last'; readonly margin: number; readonly last: Ratio }
  | { readonly kind: 'noisy'; readonly at: Ratio }
  /** There is no size at which both were timed. */
  | { readonly kind: 'nothing-in-common' };
