// Forgets that a key may be new, a KeyError in Python: reads the time of a row that is not there.
type Row = { id: string; at: number; value: string };

export function dedupLatest(rows: readonly Row[]): Row[] {
  const newest = new Map<string, Row>();
  for (const row of rows) {
    if (row.at >= newest.get(row.id)!.at) newest.set(row.id, row);
  }
  return [...newest.values()];
}
