/**
 * What a new iterator of a Set or a Map walks over before it comes to its first item. V8 leaves a deleted entry in its place
 * until the table is laid out anew, and each new iterator starts at the first place: who takes the first item and deletes it,
 * again and again, walks over all that were taken before.
 *
 * Followed are entries that were known to be first when they were deleted: there may be more.
 */

/** As V8's OrderedHashTable: deleted entries take up room until it is full, or three quarters empty. */
export interface Table {
  capacity: number;
  /** Entries that were deleted since it was laid out. */
  deleted: number;
  /** Of these, the ones before the first that is left. */
  before: number;
  /** `NONE` where that is not known. */
  first: unknown;
}

export const NONE = Symbol('none');

const LEAST_CAPACITY = 4;

// Taken before a solution is loaded, which may change it.
const { max } = Math;

/** Of a collection that has just been met: what was deleted before is not known. */
export function createTable(): Table {
  return { capacity: LEAST_CAPACITY, deleted: 0, before: 0, first: NONE };
}

/**
 * A new iterator is asked for.
 *
 * @param first its first item
 * @returns how many deleted entries it walks over
 */
export function open(table: Table, first: unknown, size: number): number {
  makeRoom(table, size);
  table.first = first;
  return table.before;
}

/**
 * An entry was deleted.
 *
 * @param size after it
 */
export function drop(table: Table, key: unknown, size: number): void {
  makeRoom(table, size + 1);
  table.deleted++;
  if (isSame(key, table.first)) {
    table.before++;
    table.first = NONE;
  }
  if (size < table.capacity / 4) lay(table, table.capacity / 2);
}

/** What was added since it was last looked at filled it, perhaps. */
function makeRoom(table: Table, size: number): void {
  while (size + table.deleted > table.capacity)
    lay(table, table.deleted >= table.capacity / 2 ? table.capacity : table.capacity * 2);
}

function lay(table: Table, capacity: number): void {
  table.capacity = max(capacity, LEAST_CAPACITY);
  table.deleted = 0;
  table.before = 0;
}

export function clear(table: Table): void {
  lay(table, LEAST_CAPACITY);
  table.first = NONE;
}

/** As a Map compares its keys. */
function isSame(one: unknown, other: unknown): boolean {
  // biome-ignore lint/suspicious/noSelfCompare: only NaN differs from itself, and `Number.isNaN` may be the solution's own.
  return one === other || (one !== one && other !== other);
}
