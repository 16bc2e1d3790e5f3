/**
 * One measured call. What it gives is read before its counting stops: a getter, or a Proxy it stands on, is the
 * solution's own code, and would work for nothing if the answer were read when it is sent.
 */
import v8 from 'node:v8';
import { forEachLine, isBlock, isWhole, sizeOf } from './child-bytes.ts';
import { append } from './child-realm.ts';
import * as child from './child-solution.ts';
import type { AnswerUse, CallEnd, RawAnswer } from './gauge-protocol.ts';

const { deserialize, serialize } = v8;

/** Thrown past the limit of steps. Not an Error: making one costs a stack. */
export const LIMIT = Symbol('step limit');

interface Called {
  readonly ended: CallEnd;
  /** The answer as bytes, or why there are none; absent when it was not to be read, or could be read item by item only. */
  readonly sent?: Uint8Array | string;
}

/** Keeps results alive until they have been weighed, and keeps the compiler from dropping calls. */
const held: { result: unknown } = { result: undefined };

/** Characters of the result, when it is a text. Not the result itself: a variable of the caller would keep it alive. */
export function heldText(): number {
  return typeof held.result === 'string' ? held.result.length : 0;
}

export function release(): void {
  held.result = undefined;
}

/** What an iterable yields is read and dropped, as the writer of a file would; or kept, when somebody wants it. */
export function callHeld(program: child.Exports, entry: string, args: readonly unknown[], use: AnswerUse): Called {
  try {
    const result = child.callEntry(program, entry, args);
    if (child.isPromise(result)) {
      child.ignoreRejection(result);
      return { ended: { kind: 'promise' } };
    }
    held.result = result;
    const items = child.isLazy(result) ? readLazy(result, use) : undefined;
    if (use === 'dropped' || (items !== undefined && use === 'read')) return { ended: { kind: 'returned' } };
    return { ended: { kind: 'returned' }, sent: bytesOf(items ?? result) };
  } catch (error) {
    return { ended: error === LIMIT ? { kind: 'limit' } : { kind: 'threw', error: child.describe(error) } };
  }
}

function readLazy(items: Iterable<unknown>, use: AnswerUse): readonly unknown[] {
  const kept: unknown[] = [];
  for (const item of items) {
    if (use === 'told') keep(kept, item);
    else held.result = item;
    if (use === 'read' && typeof item === 'object') bytesOf(item);
  }
  return kept;
}

/** Lines that came as a block are compared one by one. */
function keep(kept: unknown[], item: unknown): void {
  const size = isBlock(item) ? sizeOf(item) : 0;
  if (isBlock(item) && isWhole(item, size)) forEachLine(item, size, (line) => append(kept, line));
  else append(kept, item);
}

/** @throws LIMIT, and what else is not ours */
function bytesOf(value: unknown): Uint8Array | string {
  try {
    return serialize(value);
  } catch (error) {
    if (error === LIMIT) throw error;
    return child.describe(error).message;
  }
}

/** The answer as it is sent; undefined when it is not to be told. */
export function answerOf({ ended, sent }: Called, use: AnswerUse): RawAnswer | undefined {
  if (use === 'dropped' || ended.kind === 'limit') return undefined;
  if (ended.kind !== 'returned') return use === 'told' ? ended : undefined;
  if (typeof sent === 'string') return { kind: 'unsendable', reason: sent };
  if (use !== 'told' || sent === undefined) return undefined;
  // The runner may have to read it: what takes long to read is ended here.
  deserialize(sent);
  return { kind: 'sent', bytes: sent };
}
