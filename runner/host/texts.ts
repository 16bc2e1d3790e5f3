/** Texts in what a call is given: the longer they are, the more a comparison may cost that counts as one step. */
import { types } from 'node:util';

// Taken before they charge, and before a solution may change them.
const { isProxy } = types;
const { isArray } = Array;
const { values } = Object;

const LEVELS = 3;
const ITEMS = 4;

/** The texts in a value, in the first items of lists and records too: inputs are alike. */
export function textsIn(value: unknown, meet: (text: string) => void, level = 0): void {
  if (typeof value === 'string') meet(value);
  if (typeof value !== 'object' || value === null || level > LEVELS || isProxy(value)) return;
  const items = isArray(value) ? value : values(value);
  for (let at = 0; at < items.length && at < ITEMS; at++) textsIn(items[at], meet, level + 1);
}
