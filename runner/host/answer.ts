/** What a child says came out of a call, in terms of the learner's file, and no more than the parent can bear. */
import { deserialize, serialize } from 'node:v8';
import { ANSWER_BIGINT_BITS, ANSWER_DEPTH, ANSWER_HOLES, ANSWER_VALUES, READ_WALL_MS } from '../limits.ts';
import type { ErrorText } from './ending.ts';
import type { RawAnswer } from './gauge-protocol.ts';
import type { RawOutcome } from './protocol.ts';
import { toErrorText } from './trace.ts';

/** As the child tells it, with the error's positions in the learner's file. */
export type Outcome =
  | Exclude<RawOutcome, { readonly kind: 'threw' }>
  | { readonly kind: 'threw'; readonly error: ErrorText };

/** @param map the source map of what was loaded, as JSON text */
export function outcomeOf(raw: RawOutcome, map: string): Outcome {
  if (raw.kind === 'threw') return { kind: 'threw', error: toErrorText(raw.error, map) };
  if (raw.kind !== 'returned') return raw;
  const reason = excessOf([raw.value, raw.argsAfter]);
  return reason === undefined ? raw : { kind: 'unsendable', reason };
}

/** What a measured call returned, not read yet: to read and to compare a large answer takes longer than the call did. */
export interface SentAnswer {
  readonly kind: 'sent';
  readonly bytes: Uint8Array;
  /** Whether the value would be sent as the same bytes: then it is equal. Where it would not, it may be equal all the same. */
  isAs(value: unknown): boolean;
  read(): Outcome;
}

/**
 * Takes the answers of one child. To read them all must not take longer than the messages of a child may.
 *
 * @param now wall clock in milliseconds
 */
export function answersOf(map: string, now: () => number): (raw: RawAnswer) => Outcome | SentAnswer {
  let readMs = 0;

  function read(bytes: Uint8Array): Outcome {
    if (readMs > READ_WALL_MS) return { kind: 'unsendable', reason: 'its answers take too long to read' };
    const began = now();
    try {
      return outcomeOf({ kind: 'returned', value: deserialize(bytes) }, map);
    } catch {
      // Lists within lists, just short of the child's own stack.
      return { kind: 'unsendable', reason: 'it is nested too deeply to be read' };
    } finally {
      readMs += now() - began;
    }
  }

  return (raw) => {
    if (raw.kind !== 'sent') return outcomeOf(raw, map);
    const { bytes } = raw;
    const isAs = (value: unknown) => bytesOf(value)?.equals(bytes) === true;
    return { kind: 'sent', bytes, isAs, read: () => read(bytes) };
  };
}

/** Functions and the like have none. */
function bytesOf(value: unknown): Buffer | undefined {
  try {
    return serialize(value);
  } catch {
    return undefined;
  }
}

/**
 * Whether a value can be compared and shown in reasonable time and on our own stack: a short message can stand for
 * thousands of millions of holes, or of paths to one value. What is held twice counts twice, as it is compared and shown
 * twice; what holds itself is not gone into again.
 *
 * @returns why it can't be, as a sentence without its full stop
 */
export function excessOf(value: unknown): string | undefined {
  const above = new Set<object>();
  let left = ANSWER_VALUES;

  function excess(value: unknown): string | undefined {
    if (--left < 0) return `it holds more than ${ANSWER_VALUES} values`;
    if (typeof value === 'bigint' && BigInt.asIntN(ANSWER_BIGINT_BITS, value) !== value) {
      return `it holds a number of more than ${ANSWER_BIGINT_BITS} bits`;
    }
    if (typeof value !== 'object' || value === null || above.has(value)) return undefined;
    if (above.size >= ANSWER_DEPTH) return `it is nested more than ${ANSWER_DEPTH} deep`;
    // To list its keys takes half a second for each million characters.
    if (value instanceof String) return 'it holds a String object, which is no text';
    left -= itemsIn(value);
    if (left < 0) return `it holds more than ${ANSWER_VALUES} values`;
    if (Array.isArray(value) && isFullOfHoles(value)) return `its list of ${value.length} items has holes`;
    above.add(value);
    for (const part of partsOf(value)) {
      const found = excess(part);
      if (found !== undefined) return found;
    }
    above.delete(value);
    return undefined;
  }

  return excess(value);
}

function isFullOfHoles(list: readonly unknown[]): boolean {
  let holes = 0;
  for (let at = 0; at < list.length && holes <= ANSWER_HOLES; at++) if (!(at in list)) holes++;
  return holes > ANSWER_HOLES;
}

/** Of a list of numbers, which are gone through like those of any other list. */
function itemsIn(value: object): number {
  return ArrayBuffer.isView(value) && 'length' in value ? Number(value.length) : 0;
}

function* partsOf(value: object): Generator<unknown> {
  if (ArrayBuffer.isView(value)) return;
  if (value instanceof Map) for (const entry of value) yield* entry;
  else if (value instanceof Set || Array.isArray(value)) yield* value;
  else yield* Object.values(value);
}
