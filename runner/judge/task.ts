/** What is judged, and with what: types only. */
import type { Large } from '../data/large.ts';
import type { Bundle, BundleResult } from '../host/bundle.ts';
import type { Diagnostic } from '../host/ending.ts';
import type { Host } from '../host/host.ts';
import type { Kata, Round } from '../kata.ts';
import type { StageName } from './report.ts';

export interface Task {
  readonly kata: Kata;
  /** How the solution's path is written in the report. */
  readonly solution: string;
  /** `untouched` when the file is still the starter, letter by letter. */
  readonly source: BundleResult | { readonly kind: 'untouched' };
  /** Replays the random inputs. */
  readonly seed: number;
  /** Argument lists the learner has pinned, by entry. */
  readonly pins: ReadonlyMap<string, readonly (readonly unknown[])[]>;
  /** The first accepted submission of a round, to be measured beside the solution. */
  reference(entry: string): Promise<Bundle | undefined>;
  /** The stages that run; all when absent. */
  readonly only?: readonly StageName[];
  /** Bytes of the file that streaming rounds are given; `SCALE_SAVE_MIB` when absent. */
  readonly scaleBytes?: number;
  /** Whether memory is weighed where time is over already: that takes a second more, and changes no verdict. */
  readonly weighsAlways?: boolean;
}

/** What a judgement needs of the world. */
export interface Tools {
  readonly host: Host;
  /** What the type checker has to say of these rounds, by entry. */
  types(
    file: string,
    rounds: readonly Round[],
    signal: AbortSignal,
  ): Promise<ReadonlyMap<string, readonly Diagnostic[]>>;
  readonly large: Large;
  /** Changes when anything in a kata's definition does. */
  definitionTag(kataId: string): string;
  /** Wall clock in milliseconds. */
  now(): number;
}
