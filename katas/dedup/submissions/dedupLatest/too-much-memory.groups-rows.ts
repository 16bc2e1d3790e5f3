// Groups the rows by id and takes the newest of each group: it holds all n rows where one for each id would do.
type Row = { id: string; at: number; value: string };

export function dedupLatest(rows: readonly Row[]): Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.id);
    if (group)
      group.push(row); // blame
    else groups.set(row.id, [row]);
  }
  return [...groups.values()].map((group) => group.reduce((held, row) => (row.at >= held.at ? row : held)));
}
