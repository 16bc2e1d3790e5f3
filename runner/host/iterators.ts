/** Iterators that counted code reads: the engine's own, and those of the solution. */
import { types } from 'node:util';

// Taken before a solution is loaded, which may change them.
const { getPrototypeOf } = Object;
const { isProxy } = types;

/** Passes everything on, either way, and counts the items. */
export function counting(items: Iterable<unknown>, count: () => void): Iterable<unknown> {
  const inner = items[Symbol.iterator]();
  const outer: Iterator<unknown> = {
    next: (...sent: [] | [unknown]) => {
      count();
      return inner.next(...(sent as [unknown]));
    },
  };
  const whole = inner as Required<Iterator<unknown>>;
  if (inner.return !== undefined) outer.return = (value) => whole.return(value);
  if (inner.throw !== undefined) outer.throw = (error) => whole.throw(error);
  return { [Symbol.iterator]: () => outer };
}

const BUILTIN_ITERATORS = [new Map().keys(), new Set().keys(), [].keys(), ''[Symbol.iterator]()].map((iterator) =>
  getPrototypeOf(iterator),
);

export function isBuiltinIterator(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || isProxy(value)) return false;
  const prototype: unknown = getPrototypeOf(value);
  return BUILTIN_ITERATORS.some((known) => known === prototype);
}
