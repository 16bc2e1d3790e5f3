/**
 * How much memory an object takes by itself, without what it refers to: estimated, in bytes of 64-bit V8. Only the shares of
 * lines come from it; how much there is in all is weighed. Calls nothing of the solution's: no getters, no traps.
 */
import { types } from 'node:util';
import { copiedValues } from './charges.ts';
import type { Keep } from './keeps.ts';

// Taken before anything is patched.
const { isArray } = Array;
const { keys, values, getPrototypeOf, getOwnPropertyDescriptor: own } = Object;
const { isMap, isProxy, isSet, isTypedArray } = types;
const MAP_SIZE = own(Map.prototype, 'size')?.get as () => number;
const SET_SIZE = own(Set.prototype, 'size')?.get as () => number;
const MAP_VALUES = Map.prototype.values;
const BYTE_LENGTH = own(getPrototypeOf(Uint8Array.prototype), 'byteLength')?.get as () => number;

const HEADER = 32;
const WORD = 8;
/** Tables are filled to about two thirds. */
const SET_ITEM = 28;
const MAP_ENTRY = 40;

/** Elements of a list, items of a set, entries of a map, bytes of a typed array, properties of any other object. */
export function cellsOf(value: object): number {
  if (isProxy(value)) return 0;
  if (isArray(value)) return value.length;
  if (isMap(value)) return MAP_SIZE.call(value);
  if (isSet(value)) return SET_SIZE.call(value);
  return isTypedArray(value) ? BYTE_LENGTH.call(value) : keys(value).length;
}

/** @param cells as `cellsOf` has them */
export function shallowBytes(value: object, cells: number): number {
  if (isMap(value)) return HEADER + MAP_ENTRY * cells;
  if (isSet(value)) return HEADER + SET_ITEM * cells;
  // An object with many properties is a table of them.
  if (!isArray(value) && !isTypedArray(value) && cells > FEW) return HEADER + MAP_ENTRY * cells;
  return HEADER + cells * (isTypedArray(value) ? 1 : WORD);
}

const FEW = 64;

/** What is new in a new object beside itself. */
export function innerBytes(value: object, inside: Keep['inside']): number {
  if (inside === 'nothing' || isProxy(value)) return 0;
  if (inside === 'everything') return WORD * 2 * copiedValues(undefined, [], value);
  let bytes = 0;
  const parts: Iterable<unknown> = isMap(value) ? MAP_VALUES.call(value) : values(value);
  for (const part of parts) if (isArray(part)) bytes += shallowBytes(part, part.length);
  return bytes;
}
