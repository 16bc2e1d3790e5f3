/** What a round that streams was given back by a call that was measured: its lines. */
import type { Round } from '../kata.ts';

/**
 * Any iterable of lines will do as a stream. What is lazy has been read to its end by the child that made the call; a
 * Set, or a list in which there are blocks of lines, comes as it is.
 */
export function streamed({ streams }: Round, value: unknown): unknown {
  const items = value instanceof Set ? [...value] : value;
  return streams === true && Array.isArray(items) ? items.flatMap(linesIn) : value;
}

/** A block that is not whole lines stays what it is, and is wrong. */
function linesIn(item: unknown): readonly unknown[] {
  if (!(item instanceof Uint8Array)) return [item];
  const lines = Buffer.from(item).toString().split('\n');
  return lines.pop() === '' ? lines : [item];
}
