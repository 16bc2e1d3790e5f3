// Takes the old row out before it puts the newer one in: the key moves to the end.
type Row = { id: string; at: number; value: string };

export function dedupLatest(rows: readonly Row[]): Row[] {
  const newest = new Map<string, Row>();
  for (const row of rows) {
    const held = newest.get(row.id);
    if (held !== undefined && row.at < held.at) continue;
    newest.delete(row.id);
    newest.set(row.id, row);
  }
  return [...newest.values()];
}
