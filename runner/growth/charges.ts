/** How many steps a call of a builtin is charged: one function for each way to count. Nothing here may be slow. */

/** @param result what the builtin returned; undefined when it threw, or when the charge is taken before the call */
export type Charge = (self: unknown, args: readonly unknown[], result: unknown) => number;

// Taken before anything is patched.
const KEYS = Object.keys;
const VALUES = Object.values;
const INDEX_OF = Array.prototype.indexOf as (this: unknown, item: unknown, from: number) => number;
const SEARCH = String.prototype.indexOf;

export const ownLength: Charge = (self) => lengthOf(self);
export const ownSize: Charge = (self) => sizeOf(self);
export const resultLength: Charge = (_self, _args, result) => lengthOf(result);
export const argumentLength: Charge = (_self, args) => lengthOf(args[0]);

/** A list or a text that is searched from the start, or from the end, until something is found. */
export const visited: Charge = (self, args, result) => {
  const start = Math.min(placeOf(args[1], lengthOf(self)), lengthOf(self));
  if (typeof result === 'number') return result === -1 ? 1 + lengthOf(self) - start : 1 + Math.abs(result - start);
  if (result !== true) return 1 + lengthOf(self) - start;
  const at = typeof self === 'string' ? SEARCH.call(self, String(args[0]), start) : INDEX_OF.call(self, args[0], start);
  return at === -1 ? lengthOf(self) : 1 + at - start;
};

/** After the call: what stood behind the place has moved, what was removed was copied. */
export const spliced: Charge = (self, args, result) =>
  lengthOf(self) - placeOf(args[0], lengthOf(self)) + lengthOf(result);

/** Before the call: TimSort merges the ascending runs it finds. A comparator counts for itself. */
export const sorted: Charge = (self, args) =>
  lengthOf(self) * (args[0] === undefined ? 1 + Math.log2(runsOf(self as readonly unknown[])) : 1);

export const sortedTyped: Charge = (self, args) =>
  lengthOf(self) * (args[0] === undefined ? Math.log2(Math.max(2, lengthOf(self))) : 1);

export const bytes: Charge = (self, _args, result) => {
  if (typeof result === 'string') return result.length;
  return typeof result === 'number' ? Math.max(1, result) : lengthOf(self);
};

/** A failed search has seen the rest of the text; a sticky one only its own place. */
export const matched: Charge = (self, args, result) => {
  const pattern = self as RegExp;
  if (Array.isArray(result) && 'index' in result) {
    return 1 + lengthOf(result[0]) + (pattern.sticky || pattern.global ? 0 : Number(result.index));
  }
  return pattern.sticky ? 1 : 1 + lengthOf(args[0]);
};

export const listedKeys: Charge = (_self, args, result) =>
  Array.isArray(result) ? result.length : keysOf(result) || lengthOf(args[0]);

export const copiedKeys: Charge = (_self, args) => {
  let keys = 0;
  for (let at = args.length > 1 ? 1 : 0; at < args.length; at++) keys += keysOf(args[at]);
  return keys;
};

export const copiedValues: Charge = (_self, args) => nodesOf(args[0], new Set());

/** Length of a list, a text, a typed array, or anything with a number called `length`. */
export function lengthOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null || !('length' in value)) return 0;
  return typeof value.length === 'number' ? value.length : 0;
}

export function sizeOf(value: unknown): number {
  return value instanceof Map || value instanceof Set ? value.size : 0;
}

export function keysOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  return typeof value === 'object' && value !== null ? KEYS(value).length : 0;
}

function placeOf(start: unknown, length: number): number {
  const place = typeof start === 'number' ? Math.trunc(start) : 0;
  return place < 0 ? Math.max(0, length + place) : Math.min(place, length);
}

/** Ascending runs in the order of a sort without a comparator: by text. */
function runsOf(list: readonly unknown[]): number {
  let runs = 1;
  for (let at = 1; at < list.length; at++) if (String(list[at]) < String(list[at - 1])) runs++;
  return runs;
}

function nodesOf(value: unknown, seen: Set<unknown>): number {
  if (typeof value === 'string') return 1 + value.length;
  if (typeof value !== 'object' || value === null || seen.has(value)) return 1;
  seen.add(value);
  if (ArrayBuffer.isView(value)) return value.byteLength;
  let nodes = 1;
  const parts: Iterable<unknown> = value instanceof Map ? value : value instanceof Set ? value : VALUES(value);
  for (const part of parts) nodes += nodesOf(part, seen);
  return nodes;
}
