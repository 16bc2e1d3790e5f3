/** What the parent and the measuring child say to each other, over the channel of protocol.ts. */
import type { Aim } from '../growth/hooks.ts';
import type { RawError, RawOutcome } from './protocol.ts';

export type GaugeAsk =
  | {
      readonly kind: 'load';
      readonly token: Uint8Array;
      readonly tempDir: string;
      /** Instrumented when `sites` is above 0, else plain. */
      readonly code: string;
      readonly sites: number;
      /** What its hooks are for; steps when absent. */
      readonly aim?: Aim;
      /** The code exports two namespaces, as `bundleWith` makes it. */
      readonly inNamespaces?: boolean;
    }
  /** What is exported, and what the module of inputs says of itself. */
  | { readonly kind: 'survey' }
  /** Makes an input without calling anything with it. */
  | { readonly kind: 'rehearse'; readonly call: Uint8Array }
  /** Counts the steps of one call. */
  | {
      readonly kind: 'count';
      readonly entry: string;
      readonly call: Uint8Array;
      readonly stepLimit: number;
      readonly use: AnswerUse;
    }
  /** Looks at live memory at `samples` places of one call that takes `steps` steps. */
  | {
      readonly kind: 'live';
      readonly entry: string;
      readonly call: Uint8Array;
      readonly steps: number;
      readonly samples: number;
    }
  /** Which places keep the memory of one call, and which make its calls; of code that was instrumented for it. */
  | { readonly kind: 'profile'; readonly entry: string; readonly call: Uint8Array }
  /** One call of plain code, with its answer. */
  | { readonly kind: 'plain'; readonly entry: string; readonly call: Uint8Array }
  /** CPU time of one call, from a sample of repeated calls that takes at least `sampleMs`. */
  | {
      readonly kind: 'time';
      readonly entry: string;
      readonly call: Uint8Array;
      readonly sampleMs: number;
    };

/**
 * What becomes of an answer: `told` to the parent, an iterable as a list of what it yields; `read`, so that whatever a
 * getter in it does is part of the call, and only told when it can't be; `dropped`.
 */
export type AnswerUse = 'told' | 'read' | 'dropped';

export type GaugeTold =
  | { readonly kind: 'loaded'; readonly exports: readonly string[] }
  | { readonly kind: 'load-threw'; readonly error: RawError }
  | { readonly kind: 'surveyed'; readonly survey: RawSurvey }
  | { readonly kind: 'survey-threw'; readonly error: RawError }
  | { readonly kind: 'rehearsed'; readonly data: Uint8Array | undefined }
  /** Said before the call when its arguments come from a recipe: from here on, what happens is the function's doing. */
  | { readonly kind: 'made' }
  | { readonly kind: 'make-threw'; readonly error: RawError }
  | { readonly kind: 'made-no-list'; readonly gave: string }
  /** `answer`: see `AnswerUse`. Arguments that were changed are not told. */
  | { readonly kind: 'counted'; readonly count: RawCount; readonly answer?: RawAnswer }
  | { readonly kind: 'lived'; readonly live: RawLive }
  | { readonly kind: 'profiled'; readonly profile: RawProfile }
  | { readonly kind: 'timed'; readonly cpuMs: number; readonly calls: number; readonly ended: CallEnd }
  | { readonly kind: 'plain-ended'; readonly cpuMs: number; readonly ended: CallEnd; readonly answer?: RawAnswer }
  | { readonly kind: 'stray'; readonly error: RawError };

/** As `RawOutcome`; what was returned travels as the bytes of which it was read while it was measured. */
export type RawAnswer =
  | Exclude<RawOutcome, { readonly kind: 'returned' }>
  | { readonly kind: 'sent'; readonly bytes: Uint8Array };

/** How a measured call ended. `limit`: it took more steps than allowed, and was ended there. */
export type CallEnd =
  | { readonly kind: 'returned' }
  | { readonly kind: 'limit' }
  | { readonly kind: 'promise' }
  | { readonly kind: 'threw'; readonly error: RawError };

export interface RawCount {
  readonly ended: CallEnd;
  readonly steps: number;
  /** Deepest nesting of calls. */
  readonly depth: number;
  /** CPU time of the call with all its counting, in milliseconds. */
  readonly cpuMs: number;
  /** Characters of the longest text that was met. */
  readonly longest: number;
  /** Steps by site. */
  readonly bySite: Float64Array;
  /** Characters that went through opaque builtins, by the site that called them. */
  readonly opaque: Float64Array;
  /** A rank for each site by what it does inside that can't be counted: see insides.ts. */
  readonly inside: Float64Array;
  /** Deleted entries that new iterators walked over, by the site that made them; not among the steps. */
  readonly walks: Float64Array;
}

/** Live bytes on the heap and beside it. */
export interface RawLive {
  readonly ended: CallEnd;
  /** Before the call, its arguments included. */
  readonly before: number;
  /** The most that was seen during the call. */
  readonly peak: number;
  /** After the call, with its result still held; and without. */
  readonly withResult: number;
  readonly after: number;
}

/** Estimates at the moments when most is alive, and when calls nest deepest. The last place is none. */
export interface RawProfile {
  readonly ended: CallEnd;
  /** Bytes beside input and output that are alive, by the site that keeps them. */
  readonly bySite: Float64Array;
  /** Calls that are open, by the site that made them. */
  readonly callsBySite: Float64Array;
}

export type ExportKind = 'function' | 'async' | 'class' | 'other';

/** What is exported by a file, and by the module of inputs beside it. Nothing in it has been checked. */
export interface RawSurvey {
  readonly exports: Readonly<Record<string, ExportKind>>;
  readonly inputs?: {
    readonly exports: Readonly<Record<string, ExportKind>>;
    /** What `inputs` holds when it is an object. */
    readonly families: Readonly<Record<string, ExportKind>>;
    /** Names of the sizes, the main one first; empty when the module names none. */
    readonly sizes: readonly string[];
    /** The sizes at the scales 1, 2, 4, …; what is no number is said in words. An empty list: no function. */
    readonly sweeps: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  };
}
