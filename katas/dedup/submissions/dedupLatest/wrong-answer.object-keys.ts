// Holds the rows in an object, as in a Python dict: ids like '10' and '2' come out first, as numbers.
type Row = { id: string; at: number; value: string };

export function dedupLatest(rows: readonly Row[]): Row[] {
  const newest: Record<string, Row> = Object.create(null);
  for (const row of rows) {
    const held = newest[row.id];
    if (held === undefined || row.at >= held.at) newest[row.id] = row;
  }
  return Object.values(newest);
}
