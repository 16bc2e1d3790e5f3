/** How a run ends, and how errors are told: types only, plain data. */

/** Why a child is no longer there. Exactly one of these; the first cause wins. */
export type Ending =
  | { readonly kind: 'time-limit'; readonly limitMs: number; readonly of: 'call' | 'stage' | 'judgement' }
  | { readonly kind: 'memory-limit'; readonly limitMiB: number; readonly of: 'heap' | 'resident' }
  | { readonly kind: 'output-limit'; readonly limitKiB: number; readonly of: 'printed' | 'written' }
  | { readonly kind: 'output-limit'; readonly limitMs: number; readonly of: 'read' }
  | { readonly kind: 'output-limit'; readonly limit: number; readonly of: 'entries' }
  | { readonly kind: 'process-limit'; readonly limit: number }
  | { readonly kind: 'exited'; readonly code: number | null; readonly signal: string | null }
  | { readonly kind: 'forged' }
  | { readonly kind: 'cancelled' };

/** An error as text. Frames of the stack point into the learner's own file. */
export interface ErrorText {
  readonly name: string;
  readonly message: string;
  readonly frames: readonly Frame[];
}

export interface Frame {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly in: string;
}

export interface Diagnostic {
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  /** The source line, when known. */
  readonly source?: string;
}

/** Why a batch was not finished. `stray` is an error that came from outside any call: a timer, a rejected promise. */
export type Stop =
  | { readonly kind: 'stopped'; readonly ending: Ending }
  | { readonly kind: 'stray'; readonly error: ErrorText };
