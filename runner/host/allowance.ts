/** Time for all calls of one judgement together, whatever children they are made in. */
import type { Ending } from './ending.ts';

export interface Allowance {
  /** A child was looked at: so long, in milliseconds, it has worked or waited since the last look. */
  spend(ms: number): void;
  /** Set when it is used up: it ends every child that is asked for something from then on. */
  ending(): Ending | undefined;
}

/** @param limitMs wall time, without what children have waited for a core */
export function createAllowance(limitMs: number): Allowance {
  let spentMs = 0;
  return {
    spend: (ms) => {
      spentMs += ms;
    },
    ending: () => (spentMs > limitMs ? { kind: 'time-limit', limitMs, of: 'judgement' } : undefined),
  };
}

/** For what is no judgement, or has limits of its own. */
export const UNLIMITED: Allowance = { spend: () => {}, ending: () => undefined };
