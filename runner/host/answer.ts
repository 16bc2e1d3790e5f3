/** Whether a value from a child can be compared and shown by the parent, in reasonable time and on its own stack. */
import { ANSWER_BIGINT_BITS, ANSWER_DEPTH, ANSWER_HOLES, ANSWER_VALUES } from '../limits.ts';

/** @returns why it can't be, as the rest of a sentence */
export function excessOf(value: unknown): string | undefined {
  const left: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }];
  const seen = new Set<unknown>();
  let values = 0;
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { value, depth } = next;
    if (++values > ANSWER_VALUES) return `it holds more than ${ANSWER_VALUES} values`;
    if (typeof value === 'bigint' && BigInt.asIntN(ANSWER_BIGINT_BITS, value) !== value) {
      return `it holds a number of more than ${ANSWER_BIGINT_BITS} bits`;
    }
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    if (depth >= ANSWER_DEPTH) return `it is nested more than ${ANSWER_DEPTH} deep`;
    if (Array.isArray(value) && isFullOfHoles(value)) return `its list of ${value.length} items has holes`;
    for (const part of partsOf(value)) {
      left.push({ value: part, depth: depth + 1 });
      if (left.length > ANSWER_VALUES) return `it holds more than ${ANSWER_VALUES} values`;
    }
  }
  return undefined;
}

function isFullOfHoles(list: readonly unknown[]): boolean {
  let holes = 0;
  for (let at = 0; at < list.length && holes <= ANSWER_HOLES; at++) if (!(at in list)) holes++;
  return holes > ANSWER_HOLES;
}

function* partsOf(value: object): Generator<unknown> {
  if (ArrayBuffer.isView(value)) return;
  if (value instanceof Map) for (const entry of value) yield* entry;
  else if (value instanceof Set || Array.isArray(value)) yield* value;
  else yield* Object.values(value);
}
