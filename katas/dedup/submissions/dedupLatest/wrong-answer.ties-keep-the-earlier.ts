// Asks for a strictly newer row, as max() does: at equal times the earlier row stays.
type Row = { id: string; at: number; value: string };

export function dedupLatest(rows: readonly Row[]): Row[] {
  const newest = new Map<string, Row>();
  for (const row of rows) {
    const held = newest.get(row.id);
    if (held === undefined || row.at > held.at) newest.set(row.id, row);
  }
  return [...newest.values()];
}
