// Walks from the end so that a tie needs no thought, then turns the list round: keys stand where they were last seen.
type Row = { id: string; at: number; value: string };

export function dedupLatest(rows: readonly Row[]): Row[] {
  const newest = new Map<string, Row>();
  for (const row of rows.toReversed()) {
    const held = newest.get(row.id);
    if (held === undefined || row.at > held.at) newest.set(row.id, row);
  }
  return [...newest.values()].reverse();
}
