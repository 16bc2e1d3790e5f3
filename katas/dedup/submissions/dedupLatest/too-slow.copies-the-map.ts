// Never changes a Map, as functional style asks: each row copies all that was kept.
type Row = { id: string; at: number; value: string };

export function dedupLatest(rows: readonly Row[]): Row[] {
  const newest = rows.reduce<ReadonlyMap<string, Row>>((kept, row) => {
    const held = kept.get(row.id);
    if (held !== undefined && row.at < held.at) return kept;
    // biome-ignore lint/performance/noAccumulatingSpread: the mistake this program is about
    return new Map([...kept, [row.id, row]]); // blame
  }, new Map());
  return [...newest.values()];
}
