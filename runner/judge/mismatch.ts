/** Two answers that differ, as evidence. */
import { difference } from './diff.ts';
import type { Failure } from './outcome.ts';
import type { Case } from './report.ts';
import { show } from './show.ts';

/** @param explanation what the round's comparator says; `undefined` when the answers agree */
export function mismatch(
  expected: unknown,
  received: unknown,
  explanation: string | undefined,
  caseOf: () => Case,
): Failure | undefined {
  if (explanation === undefined) return undefined;
  const diff = difference(expected, received);
  const shown = {
    expected: show(expected),
    received: show(received),
    explanation,
    ...(diff === undefined ? {} : { diff }),
  };
  return { verdict: 'wrong-answer', evidence: { kind: 'mismatch', case: caseOf(), ...shown } };
}
