/** Asks a kata's own functions about an answer that may be anything, also what its author never thought of. */

import { type Disagreement, type Property, type Round, sameOrder } from '../kata.ts';
import { printable } from '../printable.ts';

type Args = readonly unknown[];

/**
 * What the round's comparator says. Where an answer makes it throw, that is the answer's fault: a BigInt in the place of a
 * text, a circle; unless the expected answer makes it throw as well.
 *
 * @throws what the comparator throws at the expected answer: a fault of the kata
 */
export function disagreement(round: Round, expected: unknown, received: unknown, args: Args): Disagreement {
  const agrees = round.agrees ?? sameOrder;
  try {
    return agrees(expected, received, args);
  } catch (error) {
    agrees(expected, expected, args);
    return unlike(error);
  }
}

/**
 * @returns undefined when the law holds, else why not
 * @throws what the law throws at the answer of the oracle: a fault of the kata
 */
export function broken(
  round: Round,
  { name, holds }: Property<Args, unknown>,
  args: Args,
  value: unknown,
): Disagreement {
  try {
    const held = holds(args, value);
    if (held === true) return undefined;
    return held === false ? `does not hold: ${name}` : held;
  } catch (error) {
    holds(args, round.oracle(...args));
    return unlike(error);
  }
}

function unlike(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return printable(`is not of the form this round asks for, so that it could not be checked: ${message}`);
}
