/** What a growth measurement says: types only, plain data. */

export type Dimension = 'time' | 'space';

export interface GrowthReport {
  readonly time: Assessment;
  readonly space: Assessment;
}

/** One dimension held against its budget. */
export interface Assessment {
  readonly dimension: Dimension;
  readonly verdict: AssessmentVerdict;
  /** As written: `O(n log k)`. Absent when classes are reported without a budget. */
  readonly budget?: string;
  /** What the author of the code says of it, if anything. */
  readonly claim?: Claim;
  /** Classes that the measurements do not exclude, best first, of the worst family: `['O(n)']`. */
  readonly consistentWith: readonly string[];
  /** The neighbours that they do exclude. */
  readonly excluded: readonly string[];
  /** With several sizes: the classes along each, the others held. */
  readonly along?: readonly { readonly size: string; readonly classes: readonly string[] }[];
  /** Local exponent over the top sizes of the worst series: cost grows as size ^ exponent. */
  readonly exponent: number | undefined;
  /** The family and sweep that decided: those with the strongest growth beyond the budget. */
  readonly family: string;
  readonly sweep: string;
  /** Every series that was measured, worst first. */
  readonly series: readonly Series[];
  /** The line that breaks the budget, or that most of an endless call was spent on. */
  readonly blame?: Blame;
  /** How far a trend may be above 0 and still be within: half the gap to the next class. */
  readonly margin?: number;
  /** One or two sentences: what was measured and what follows. */
  readonly summary: string;
}

/** `within`, `over`; `too-slow-to-measure` when fewer than three sizes could be run; `unclear` with the reason in the summary. */
type AssessmentVerdict = 'within' | 'over' | 'too-slow-to-measure' | 'unclear' | 'measured';

export interface Claim {
  /** As written above the function. */
  readonly text: string;
  readonly verdict: 'right' | 'wrong' | 'unreadable' | 'unchecked';
}

/** Cost over size for one family of inputs along one sweep. */
export interface Series {
  readonly family: string;
  readonly sweep: string;
  /** `steps` are counted; `cpu` is CPU time per call in milliseconds, `reference` that of the kata's own; `bytes` are live. */
  readonly unit: 'steps' | 'cpu' | 'bytes' | 'depth';
  readonly points: readonly Point[];
  /** Slope of log(cost / budget) over log(scale) at the top sizes: 0 is just the budget, above it is more. */
  readonly trend: number | undefined;
}

export interface Point {
  /** The sweep's scale. */
  readonly scale: number;
  readonly sizes: Readonly<Record<string, number>>;
  readonly cost: number;
  /** Budget at these sizes, in arbitrary units: only ratios mean something. Absent without a budget. */
  readonly budget?: number;
  /** Cost of the kata's reference at the same point, where it was run beside. */
  readonly reference?: number;
}

/** The place that costs too much. */
export interface Blame {
  readonly file: string;
  /** Of a line in another file than the function's: how that one would name it, `lib/heap.ts`. */
  readonly elsewhere?: string;
  readonly line: number;
  readonly column: number;
  /** The source line. */
  readonly source: string;
  /** What happens there: `includes visits elements`, `loop body`. */
  readonly what: string;
  /**
   * Its own cost at the largest size, and the exponent with which it grows; for a suspect, characters it went through. Of
   * memory: what is alive and kept by this line, wherever it was allocated; or calls that are open at once.
   */
  readonly cost: number;
  readonly exponent: number;
  /** Its share of all cost at the largest size, from 0 to 1; of memory an estimate. */
  readonly share: number;
  /** False when only the clock saw the excess, or a call had to be ended: then this is the opaque operation that ran most, a suspect. */
  readonly isCounted: boolean;
}
