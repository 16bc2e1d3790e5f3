/**
 * How many steps a call of a builtin is charged: one function for each way to count. Nothing here may be slow, and
 * nothing may call the solution's own code: getters, proxies, `toString`.
 */
import { types } from 'node:util';

/** @param result what the builtin returned; undefined when it threw, or when the charge is taken before the call */
export type Charge = (self: unknown, args: readonly unknown[], result: unknown) => number;

// Taken before anything is patched.
const KEYS = Object.keys;
const VALUES = Object.values;
const INDEX_OF = Array.prototype.indexOf as (this: unknown, item: unknown, from: number) => number;
const SEARCH = String.prototype.indexOf;
const SOURCE = Function.prototype.toString;
const ENDS = String.prototype.endsWith;
const BYTES_AT = Buffer.prototype.indexOf as (this: unknown, what: unknown, from: unknown, as: unknown) => number;
const OWN = Object.getOwnPropertyDescriptor;
const MAP_SIZE = OWN(Map.prototype, 'size')?.get as () => number;
const SET_SIZE = OWN(Set.prototype, 'size')?.get as () => number;
const BYTES = OWN(ArrayBuffer.prototype, 'byteLength')?.get as () => number;
const { isArrayBuffer, isMap, isProxy, isSet } = types;
const { min } = Math;
const TypedArray: unknown = Object.getPrototypeOf(Uint8Array);

export const ownLength: Charge = (self) => lengthOf(self);
export const ownSize: Charge = (self) => sizeOf(self);
export const resultLength: Charge = (_self, _args, result) => lengthOf(result);
export const argumentLength: Charge = (_self, args) => lengthOf(args[0]);
export const secondLength: Charge = (_self, args) => lengthOf(args[1]);
export const thirdLength: Charge = (_self, args) => lengthOf(args[2]);
export const bothLengths: Charge = (self, _args, result) => lengthOf(self) + lengthOf(result);
export const resultBytes: Charge = (_self, _args, result) => (isArrayBuffer(result) ? BYTES.call(result) : 0);
export const nothing: Charge = () => 0;

/** Charged around a call: how often it called a callback that does not count for itself. */
export const calls: Charge = (_self, _args, result) => Number(result);

/** A list or a text that is searched from the start until something is found. */
export const visited: Charge = (self, args, result) => {
  const start = Math.min(placeOf(args[1], lengthOf(self)), lengthOf(self));
  if (typeof result === 'number') return result === -1 ? 1 + lengthOf(self) - start : 1 + Math.abs(result - start);
  if (result !== true) return 1 + lengthOf(self) - start;
  const at = typeof self === 'string' ? SEARCH.call(self, textOf(args[0]), start) : INDEX_OF.call(self, args[0], start);
  return at === -1 ? 1 + lengthOf(self) - start : 1 + at - start;
};

/** The same in bytes, where what is searched for may be several of them. */
export const visitedBytes: Charge = (self, args, result) => {
  const isFound = result === true && ArrayBuffer.isView(self);
  return visited(self, args, isFound ? BYTES_AT.call(self, args[0], args[1], args[2]) : result);
};

/** The same, from the end. */
export const visitedFromEnd: Charge = (self, args, result) => {
  const end = lengthOf(self) - 1;
  const last = typeof args[1] === 'number' ? Math.min(placeOf(args[1], end + 1), end) : end;
  return 1 + last - (typeof result === 'number' ? result : 0);
};

/** `fill(value, start, end)` */
export const filled: Charge = (self, args) => {
  const length = lengthOf(self);
  const end = typeof args[2] === 'number' ? placeOf(args[2], length) : length;
  return Math.max(0, end - placeOf(args[1], length));
};

/** After the call: what stood behind the place has moved, what was removed was copied. */
export const spliced: Charge = (self, args, result) =>
  lengthOf(self) - placeOf(args[0], lengthOf(self)) + lengthOf(result);

/** Before the call: TimSort merges the ascending runs it finds. A comparator counts for itself. */
export const sorted: Charge = (self, args) =>
  lengthOf(self) * (countsForItself(args[0]) ? 1 : 1 + Math.log2(runsOf(self as readonly unknown[])));

/** A comparator of the solution does; that of a collator is the engine's own. */
function countsForItself(comparator: unknown): boolean {
  return typeof comparator === 'function' && !isNative(comparator);
}

/** Whether it is a builtin, such as `Boolean`, or made by one, as by `bind`. */
export function isNative(value: unknown): boolean {
  return typeof value === 'function' && ENDS.call(SOURCE.call(value), '{ [native code] }');
}

export const sortedTyped: Charge = (self, args) =>
  lengthOf(self) * (args[0] === undefined ? Math.log2(Math.max(2, lengthOf(self))) : 1);

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

export const copiedValues: Charge = (_self, _args, result) => nodesOf(result);

/** Length of a list, a text, a typed array, or anything with a number called `length`. */
function lengthOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null || isProxy(value)) return 0;
  if (Array.isArray(value)) return value.length;
  // Only a plain property: a getter is the solution's own code.
  const length: unknown = ArrayBuffer.isView(value) ? (value as Uint8Array).length : OWN(value, 'length')?.value;
  return typeof length === 'number' ? length : 0;
}

export function sizeOf(value: unknown): number {
  if (isMap(value)) return MAP_SIZE.call(value);
  return isSet(value) ? SET_SIZE.call(value) : 0;
}

export function keysOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  return typeof value === 'object' && value !== null && !isProxy(value) ? KEYS(value).length : 0;
}

export function itemsOf(value: unknown): number {
  return sizeOf(value) || lengthOf(value);
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
    (typeof maker === 'function' && !isProxy(maker) && Object.getPrototypeOf(maker) === TypedArray)
  );
}

function placeOf(start: unknown, length: number): number {
  const place = typeof start === 'number' ? Math.trunc(start) : 0;
  return place < 0 ? Math.max(0, length + place) : Math.min(place, length);
}

/** Ascending runs in the order of a sort without a comparator: by text. Objects are taken to be in no order. */
function runsOf(list: readonly unknown[]): number {
  let runs = 1;
  for (let at = 1; at < lengthOf(list); at++) {
    if (isObject(list[at]) || isObject(list[at - 1]) || String(list[at]) < String(list[at - 1])) runs++;
  }
  return runs;
}

function isObject(value: unknown): boolean {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

function textOf(value: unknown): string {
  return isObject(value) ? '' : String(value);
}

/** Without recursion: a linked list may be deeper than the stack. */
function nodesOf(root: unknown): number {
  const seen = new Set<unknown>();
  const left = [root];
  let nodes = 0;
  while (left.length > 0) {
    const value = left.pop();
    nodes += typeof value === 'string' ? 1 + value.length : 1;
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    if (ArrayBuffer.isView(value)) nodes += value.byteLength;
    else if (isMap(value)) for (const [key, item] of value) left.push(key, item);
    else for (const part of isSet(value) ? value : VALUES(value)) left.push(part);
  }
  return nodes;
}
