// Carries round 1 over: the first row of each id stays, whatever its time.
type Row = { id: string; at: number; value: string };

export function dedupLatest(rows: readonly Row[]): Row[] {
  const seen = new Set<string>();
  return rows.filter(({ id }) => seen.size < seen.add(id).size);
}
