// Gathers the rows of one key after another: each key reads all rows again.
type Row = { id: string; at: number; value: string };

export function dedupLatest(rows: readonly Row[]): Row[] {
  return [...new Set(rows.map(({ id }) => id))].map((key) => {
    const same = rows.filter(({ id }) => id === key); // blame
    return same.reduce((held, row) => (row.at >= held.at ? row : held));
  });
}
