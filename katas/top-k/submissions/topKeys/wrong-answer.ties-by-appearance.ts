// Sorts by count only: equal counts stay in the order of the input, as in most_common().
export function topKeys(events: readonly { key: string }[], k: number): [string, number][] {
  const counts = new Map<string, number>();
  for (const { key } of events) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, k);
}
