// Remembers for each id its place in the output, and writes a newer row over the older one there.

type Row = { id: string; at: number; value: string };

/**
 * The newest row of each id, in the order in which the ids first appear.
 *
 * @time O(n)
 * @space O(d), d different ids
 */
export function dedupLatest(rows: readonly Row[]): Row[] {
  const places = new Map<string, number>();
  const kept: Row[] = [];
  for (const row of rows) {
    const place = places.get(row.id);
    if (place === undefined) {
      places.set(row.id, kept.length);
      kept.push(row);
    } else if (row.at >= kept[place]!.at) {
      kept[place] = row;
    }
  }
  return kept;
}
