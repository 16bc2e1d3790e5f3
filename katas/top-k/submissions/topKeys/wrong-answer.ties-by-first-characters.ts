// Compares only the first eight characters of tied keys, as a database does with a prefix index.
export function topKeys(events: readonly { key: string }[], k: number): [string, number][] {
  const counts = new Map<string, number>();
  for (const { key } of events) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || Buffer.compare(startOf(a[0]), startOf(b[0]))).slice(0, k);
}

function startOf(key: string): Buffer {
  return Buffer.from(key.slice(0, 8));
}
