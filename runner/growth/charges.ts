/**
 * How many steps a call of a builtin is charged: one function for each way to count. Nothing here may be slow, and
 * nothing asks more of the solution's own code, getters and proxies, than the builtin has just asked.
 */
import { types } from 'node:util';
import { nodesOf } from './nodes.ts';

/** @param result what the builtin returned; undefined when it threw, or when the charge is taken before the call */
export type Charge = (self: unknown, args: readonly unknown[], result: unknown) => number;

// Taken before anything is patched.
const KEYS = Object.keys;
const INDEX_OF = Array.prototype.indexOf as (this: unknown, item: unknown, from: number) => number;
const SEARCH = String.prototype.indexOf;
const SOURCE = Function.prototype.toString;
const ENDS = String.prototype.endsWith;
const BYTES_AT = Buffer.prototype.indexOf as (this: unknown, what: unknown, from: unknown, as: unknown) => number;
const OWN = Object.getOwnPropertyDescriptor;
const MAP_SIZE = OWN(Map.prototype, 'size')?.get as () => number;
const SET_SIZE = OWN(Set.prototype, 'size')?.get as () => number;
const BYTES = OWN(ArrayBuffer.prototype, 'byteLength')?.get as () => number;
const STICKY = OWN(RegExp.prototype, 'sticky')?.get as () => boolean;
const GLOBAL = OWN(RegExp.prototype, 'global')?.get as () => boolean;
const TEXT = String;
const { isArrayBuffer, isMap, isProxy, isRegExp, isSet } = types;
const { abs, log2, max, min, trunc } = Math;
const { apply, get: GET } = Reflect;
const { getPrototypeOf } = Object;
const { isArray } = Array;
const { isView } = ArrayBuffer;
const TypedArray: unknown = Object.getPrototypeOf(Uint8Array);

export const ownLength: Charge = (self) => lengthOf(self);
export const ownSize: Charge = (self) => sizeOf(self);
export const resultLength: Charge = (_self, _args, result) => lengthOf(result);
export const argumentLength: Charge = (_self, args) => lengthOf(args[0]);
export const secondLength: Charge = (_self, args) => lengthOf(args[1]);
export const thirdLength: Charge = (_self, args) => lengthOf(args[2]);
export const bothLengths: Charge = (self, _args, result) => lengthOf(self) + lengthOf(result);
export const resultBytes: Charge = (_self, _args, result) => (isArrayBuffer(result) ? apply(BYTES, result, []) : 0);
export const nothing: Charge = () => 0;

/** Charged around a call: how often it called a callback that does not count for itself. */
export const calls: Charge = (_self, _args, result) => Number(result);

/** A list or a text that is searched from the start until something is found. */
export const visited: Charge = (self, args, result) => {
  const start = min(placeOf(args[1], lengthOf(self)), lengthOf(self));
  if (typeof result === 'number') return result === -1 ? 1 + lengthOf(self) - start : 1 + abs(result - start);
  if (result !== true) return 1 + lengthOf(self) - start;
  const at =
    typeof self === 'string' ? apply(SEARCH, self, [textOf(args[0]), start]) : apply(INDEX_OF, self, [args[0], start]);
  return at === -1 ? 1 + lengthOf(self) - start : 1 + at - start;
};

/** The same in bytes, where what is searched for may be several of them. */
export const visitedBytes: Charge = (self, args, result) => {
  const isFound = result === true && isView(self);
  return visited(self, args, isFound ? apply(BYTES_AT, self, [args[0], args[1], args[2]]) : result);
};

/** The same, from the end. */
export const visitedFromEnd: Charge = (self, args, result) => {
  const end = lengthOf(self) - 1;
  const last = typeof args[1] === 'number' ? min(placeOf(args[1], end + 1), end) : end;
  return 1 + last - (typeof result === 'number' ? result : 0);
};

/** `fill(value, start, end)` */
export const filled: Charge = (self, args) => {
  const length = lengthOf(self);
  const end = typeof args[2] === 'number' ? placeOf(args[2], length) : length;
  return max(0, end - placeOf(args[1], length));
};

/** After the call: what stood behind the place has moved, what was removed was copied. */
export const spliced: Charge = (self, args, result) =>
  lengthOf(self) - placeOf(args[0], lengthOf(self)) + lengthOf(result);

/** Before the call: TimSort merges the ascending runs it finds. A comparator counts for itself. */
export const sorted: Charge = (self, args) =>
  lengthOf(self) * (countsForItself(args[0]) ? 1 : 1 + log2(runsOf(self as readonly unknown[])));

/** A comparator of the solution does; that of a collator is the engine's own. */
function countsForItself(comparator: unknown): boolean {
  return typeof comparator === 'function' && !isNative(comparator);
}

/** Whether it is a builtin, such as `Boolean`, or made by one, as by `bind`. */
export function isNative(value: unknown): boolean {
  return typeof value === 'function' && apply(ENDS, apply(SOURCE, value, []), ['{ [native code] }']);
}

export const sortedTyped: Charge = (self, args) =>
  lengthOf(self) * (args[0] === undefined ? log2(max(2, lengthOf(self))) : 1);

/** `Buffer.compare(a, b)` */
export const compared: Charge = (_self, args) => 1 + alike(args[0], args[1]);

/** `a.compare(b)` and `a.equals(b)`, which is known at once when their lengths differ. */
export const comparedTo: Charge = (self, args, result) => {
  if (result === false && lengthOf(self) !== lengthOf(args[0])) return 1;
  return 1 + (args.length > 1 ? min(lengthOf(self), lengthOf(args[0])) : alike(self, args[0]));
};

/** How many bytes two lists of them have in common at the start. */
function alike(one: unknown, other: unknown): number {
  const end = min(lengthOf(one), lengthOf(other));
  let at = 0;
  while (at < end && (one as Uint8Array)[at] === (other as Uint8Array)[at]) at++;
  return at;
}

export const bytes: Charge = (self, _args, result) => {
  if (typeof result === 'string') return result.length;
  return typeof result === 'number' ? max(1, result) : lengthOf(self);
};

/** A failed search has seen the rest of the text; a sticky one only its own place. */
export const matched: Charge = (self, args, result) => {
  // As the engine does it: fields of the same name are the solution's own.
  const isSticky = isRegExp(self) && apply(STICKY, self, []);
  const isGlobal = isRegExp(self) && apply(GLOBAL, self, []);
  if (isArray(result) && 'index' in result && typeof result.index === 'number')
    return 1 + lengthOf(result[0]) + (isSticky || isGlobal ? 0 : result.index);
  return isSticky ? 1 : 1 + lengthOf(args[0]);
};

export const listedKeys: Charge = (_self, args, result) =>
  isArray(result) ? result.length : keysOf(result) || lengthOf(args[0]);

export const copiedKeys: Charge = (_self, args) => {
  let keys = 0;
  for (let at = args.length > 1 ? 1 : 0; at < args.length; at++) keys += keysOf(args[at]);
  return keys;
};

export const copiedValues: Charge = (_self, _args, result) => nodesOf(result);

/** Length of a list, a text, a typed array, or anything with a number called `length`. */
function lengthOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  if (isArray(value) && !isProxy(value)) return value.length;
  const length = askedLength(value);
  return typeof length === 'number' && length > 0 ? length : 0;
}

/**
 * A list behind a Proxy, with a getter, or one that has inherited its length is gone through as any other. To ask it may run
 * the solution's own code, as the builtin did just now; that code says so by its first hook, and counts for itself.
 */
function askedLength(value: object): unknown {
  try {
    return GET(value, 'length');
  } catch {
    return 0;
  }
}

export function sizeOf(value: unknown): number {
  if (isMap(value)) return apply(MAP_SIZE, value, []);
  return isSet(value) ? apply(SET_SIZE, value, []) : 0;
}

export function keysOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  return typeof value === 'object' && value !== null && !isProxy(value) ? KEYS(value).length : 0;
}

/** Of what is read by its iterator: nobody asks it for a length. */
export function itemsOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null || isProxy(value)) return 0;
  const isKnown = isArray(value) || isView(value) || typeof OWN(value, 'length')?.value === 'number';
  return sizeOf(value) || (isKnown ? lengthOf(value) : 0);
}

/** Of `new maker(argument)`. */
export function constructionCost(maker: unknown, argument: unknown): number {
  if (typeof argument === 'number') return isSized(maker) ? argument : 0;
  return itemsOf(argument);
}

/** Constructors that make as many elements as the number they are given. */
function isSized(maker: unknown): boolean {
  return (
    maker === Array ||
    maker === ArrayBuffer ||
    (typeof maker === 'function' && !isProxy(maker) && getPrototypeOf(maker) === TypedArray)
  );
}

function placeOf(start: unknown, length: number): number {
  const place = typeof start === 'number' ? trunc(start) : 0;
  return place < 0 ? max(0, length + place) : min(place, length);
}

/** Ascending runs in the order of a sort without a comparator: by text. Objects are taken to be in no order. */
function runsOf(list: readonly unknown[]): number {
  const length = lengthOf(list);
  let runs = 1;
  for (let at = 1; at < length; at++) {
    if (isObject(list[at]) || isObject(list[at - 1]) || TEXT(list[at]) < TEXT(list[at - 1])) runs++;
  }
  return runs;
}

function isObject(value: unknown): boolean {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

function textOf(value: unknown): string {
  return isObject(value) ? '' : TEXT(value);
}
