// Keeps each row under its id and its place, to look the newest up later: a Map that never lets an old row go.
type Row = { id: string; at: number; value: string };

export function dedupLatest(rows: readonly Row[]): Row[] {
  const versions = new Map<string, Row>();
  const newest = new Map<string, number>();
  for (const [place, row] of rows.entries()) {
    versions.set(`${row.id} ${place}`, row); // blame
    const held = newest.get(row.id);
    if (held === undefined || row.at >= rows[held]!.at) newest.set(row.id, place);
  }
  return [...newest].map(([id, place]) => versions.get(`${id} ${place}`)!);
}
