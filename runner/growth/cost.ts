/** One row of the table of costs: see costs.ts. */
import type { Charge } from './charges.ts';

export interface Cost {
  /** Where it is: `Array.prototype`. */
  readonly on: string;
  readonly names: readonly string[];
  /** What is charged, in words. */
  readonly cost: string;
  readonly why: string;
  readonly charge: Charge;
  /**
   * `before`: charged before the call, which destroys what the charge depends on. `around`: only with a callback of the
   * engine's own, and its calls are counted.
   */
  readonly when: 'before' | 'after' | 'around';
  /** Whether what it does inside can't be counted: that is left to the clock. */
  readonly isOpaque: boolean;
}

/** @param names with spaces between */
export function after(on: string, names: string, cost: string, why: string, charge: Charge): Cost {
  return { on, names: names.split(' '), cost, why, charge, when: 'after', isOpaque: false };
}

export function before(on: string, names: string, cost: string, why: string, charge: Charge): Cost {
  return { ...after(on, names, cost, why, charge), when: 'before' };
}

export function around(on: string, names: string, cost: string, why: string, charge: Charge): Cost {
  return { ...after(on, names, cost, why, charge), when: 'around' };
}

export function opaque(on: string, names: string, cost: string, why: string, charge: Charge): Cost {
  return { ...after(on, names, cost, why, charge), isOpaque: true };
}
