/** Follows Sets and Maps of counted code, for what their new iterators walk over: see tables.ts. */
import { types } from 'node:util';
import { patchBuiltins } from './patches.ts';
import { clear, createTable, drop, NONE, open, type Table } from './tables.ts';

const OPENERS = [
  { on: 'Map.prototype', names: ['keys', 'values', 'entries'], when: 'after' },
  { on: 'Set.prototype', names: ['values', 'entries'], when: 'after' },
] as const;

const DELETERS = ['Map.prototype', 'Set.prototype'].map(
  (on) => ({ on, names: ['delete', 'clear'], when: 'after' }) as const,
);

// Taken before a solution is loaded, which may change them.
const { apply } = Reflect;
const { isMap, isSet } = types;
const { get: tableOf, set: keepTable } = WeakMap.prototype as WeakMap<object, Table>;
const { keys } = Map.prototype;
const { values } = Set.prototype;
const nextKey = new Map().keys().next;
const nextValue = new Set().values().next;
const sizeOfMap = Object.getOwnPropertyDescriptor(Map.prototype, 'size')?.get as () => number;
const sizeOfSet = Object.getOwnPropertyDescriptor(Set.prototype, 'size')?.get as () => number;

/**
 * Once, before a solution is loaded.
 *
 * @param isAsked whether to follow what happens now: it takes memory, and time
 * @param walked is told how many deleted entries a new iterator will walk over
 */
export function patchWalks(isAsked: () => boolean, walked: (entries: number) => void): void {
  const tables = new WeakMap<object, Table>();
  patchBuiltins(
    OPENERS,
    (_row, self) => {
      if (isAsked() && isCollection(self)) walked(opened(tables, self));
    },
    () => {},
  );
  patchBuiltins(
    DELETERS,
    (_row, self, args, result) => {
      if (!isAsked() || !isCollection(self)) return;
      const table = apply(tableOf, tables, [self]);
      // Of a collection that was never iterated there is nothing to know; `clear` gives nothing back.
      if (table === undefined || result === false) return;
      if (result === true) drop(table, args[0], sizeOf(self));
      else clear(table);
    },
    () => {},
  );
}

function opened(tables: WeakMap<object, Table>, self: Collection): number {
  let table = apply(tableOf, tables, [self]);
  if (table === undefined) {
    table = createTable();
    apply(keepTable, tables, [self, table]);
  }
  return open(table, firstOf(self), sizeOf(self));
}

type Collection = Map<unknown, unknown> | Set<unknown>;

function isCollection(value: unknown): value is Collection {
  return isMap(value) || isSet(value);
}

function sizeOf(self: Collection): number {
  return isMap(self) ? apply(sizeOfMap, self, []) : apply(sizeOfSet, self, []);
}

function firstOf(self: Collection): unknown {
  const { done, value } = isMap(self)
    ? apply(nextKey, apply(keys, self, []), [])
    : apply(nextValue, apply(values, self, []), []);
  return done === true ? NONE : value;
}
