// localeCompare is a dictionary order, "a" before "Z", and it depends on the machine; code points say "Z" first.
export function topKeys(events: readonly { key: string }[], k: number): [string, number][] {
  const counts = new Map<string, number>();
  for (const { key } of events) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).slice(0, k);
}
