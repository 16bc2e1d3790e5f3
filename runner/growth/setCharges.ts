/** What the operations of a Set with another one are charged, in steps: nothing of the solution's own is called. */
import { types } from 'node:util';
import { type Charge, sizeOf } from './charges.ts';

// Taken before anything is patched.
const HAS = Set.prototype.has;
const VALUES = Set.prototype.values;
const NEXT = new Set().values().next;
const { isSet } = types;
const { min } = Math;

export const bothSizes: Charge = (self, args) => sizeOf(self) + sizeOf(args[0]);
export const smallerSize: Charge = (self, args) => min(sizeOf(self), sizeOf(args[0]));

export const subsetLookups: Charge = (self, args, result) => included(self, args[0], result);
export const supersetLookups: Charge = (self, args, result) => included(args[0], self, result);

/** The items of the smaller one are looked up in the other. */
export const disjointLookups: Charge = (self, args, result) => {
  const isSmaller = sizeOf(self) <= sizeOf(args[0]);
  return isSmaller ? lookups(self, args[0], true, result) : lookups(args[0], self, true, result);
};

/** What is larger is in nothing smaller: that is known at once. */
function included(items: unknown, others: unknown, result: unknown): number {
  return sizeOf(items) > sizeOf(others) ? 1 : lookups(items, others, false, result);
}

/**
 * How many items are looked up.
 *
 * @param end whether it is one that the others have that ends it, or one that they lack
 * @param result true when none did
 */
function lookups(items: unknown, others: unknown, end: boolean, result: unknown): number {
  if (result === true || !isSet(items) || !isSet(others)) return 1 + sizeOf(items);
  const iterator = VALUES.call(items);
  let seen = 0;
  for (let item = NEXT.call(iterator); item.done !== true; item = NEXT.call(iterator)) {
    seen++;
    if (HAS.call(others, item.value) === end) return seen;
  }
  return 1 + seen;
}
