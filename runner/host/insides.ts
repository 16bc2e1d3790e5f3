/**
 * How much is done inside what can't be counted, by place: a guess that ranks places, where the clock says that it is too much.
 * A pattern may go over its text again from each character, so the square of its length is taken; a comparison goes through
 * texts of one length once; joined texts are only copied when they are read.
 */

/** Shorter texts take no longer than the step they are part of. */
const LONG_TEXT = 64;
const JOINED = 1 / 16;

/** Numbers of which the length is looked up: writing one out takes as long as computing with it. */
const SAMPLE = 61;
const HEX_DIGITS_PER_WORD = 16;

// Taken before a solution is loaded, which may change it.
const write = BigInt.prototype.toString;

export interface Insides {
  readonly bySite: Float64Array;
  /** A pattern went through so many characters. */
  matched(site: number, length: number): void;
  /** This was joined, added up or computed. */
  summed(site: number, value: unknown): void;
  /** This is to be compared with what comes next. */
  left<T>(value: T): T;
  compared(site: number, value: unknown): void;
  reset(): void;
}

export function createInsides(sites: number): Insides {
  const bySite = new Float64Array(sites + 1);
  let numbers = 0;
  let left: unknown;
  const add = (site: number, units: number) => {
    bySite[site] = (bySite[site] as number) + units;
  };
  return {
    bySite,
    matched: (site, length) => add(site, length * length),
    summed: (site, value) => {
      if (typeof value === 'string' && value.length >= LONG_TEXT) add(site, value.length * JOINED);
      if (typeof value !== 'bigint' || numbers++ % SAMPLE !== 0) return;
      const words = write.call(value, 16).length / HEX_DIGITS_PER_WORD;
      if (words > 1) add(site, words * SAMPLE);
    },
    left: (value) => {
      left = value;
      return value;
    },
    compared: (site, value) => {
      if (typeof value !== 'string' || typeof left !== 'string') return;
      if (value.length === left.length && value.length >= LONG_TEXT) add(site, value.length);
    },
    reset: () => {
      bySite.fill(0);
      numbers = 0;
      left = undefined;
    },
  };
}
