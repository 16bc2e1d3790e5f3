/** What `kata growth` says of a function: types and the verdict. Pure. */
import type { ErrorText } from '../host/ending.ts';
import type { Sizes } from '../kata.ts';
import type { Assessment, GrowthReport } from './report.ts';

/** What `kata growth --json` prints; its schema is report/growth.schema.json. */
export interface FunctionReport extends Partial<GrowthReport> {
  readonly schema: 'bigkata.growth/1';
  /** Absolute path. */
  readonly file: string;
  readonly function: string;
  /** The layers it ran in: see host/sandbox.ts. */
  readonly sandbox: readonly string[];
  readonly verdict: FunctionVerdict;
  /** Of a `runtime-error`. */
  readonly error?: CallError;
}

/**
 * `measured`: no budget was given. `unclear`: one was, nothing is known to be over it, but not all could be told.
 * The others are those of a kata's round.
 */
export type FunctionVerdict = 'accepted' | 'too-slow' | 'too-much-memory' | 'unclear' | 'measured' | 'runtime-error';

/** The call that came to no result. */
export interface CallError extends ErrorText {
  readonly family: string;
  readonly sizes: Sizes;
}

export function verdictOf({ time, space }: GrowthReport): Exclude<FunctionVerdict, 'runtime-error'> {
  if (time.verdict === 'over' || time.verdict === 'too-slow-to-measure') return 'too-slow';
  if (space.verdict === 'over') return 'too-much-memory';
  const budgeted = [time, space].filter(({ budget }: Assessment) => budget !== undefined);
  if (budgeted.some(({ verdict }) => verdict !== 'within')) return 'unclear';
  return budgeted.length > 0 ? 'accepted' : 'measured';
}
