// Looks the key up in the output list itself: each row reads through all that was kept.
type Row = { id: string; at: number; value: string };

export function dedupLatest(rows: readonly Row[]): Row[] {
  const kept: Row[] = [];
  for (const row of rows) {
    const place = kept.findIndex(({ id }) => id === row.id); // blame
    if (place === -1) kept.push(row);
    else if (row.at >= kept[place]!.at) kept[place] = row;
  }
  return kept;
}
