// A Map from id to the best row so far: the dict that people write in Python.

type Row = { id: string; at: number; value: string };

/**
 * The newest row of each id, in the order in which the ids first appear: setting a key that a Map already has
 * changes its value, not its place.
 *
 * @time O(n)
 * @space O(d), d different ids
 */
export function dedupLatest(rows: readonly Row[]): Row[] {
  const newest = new Map<string, Row>();
  for (const row of rows) {
    const held = newest.get(row.id);
    if (held === undefined || row.at >= held.at) newest.set(row.id, row);
  }
  return [...newest.values()];
}
