// Trusts that rows arrive in order of time, {row['id']: row for row in rows} in Python: a late old row wins.
type Row = { id: string; at: number; value: string };

export function dedupLatest(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
