// Takes the JSON text of the whole row for its key: an older row of the same id is another text, so it stays.
type Row = { id: string; at: number; value: string };

export function dedupLatest(rows: readonly Row[]): Row[] {
  const newest = new Map<string, Row>();
  for (const row of rows) {
    const key = JSON.stringify(row);
    const held = newest.get(key);
    if (held === undefined || row.at >= held.at) newest.set(key, row);
  }
  return [...newest.values()];
}
