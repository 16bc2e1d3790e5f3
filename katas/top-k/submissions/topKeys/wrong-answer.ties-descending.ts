// Sorts everything ascending and turns the list round, and that turns the ties round as well.
export function topKeys(events: readonly { key: string }[], k: number): [string, number][] {
  const counts = new Map<string, number>();
  for (const { key } of events) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => a[1] - b[1] || byCodePoint(a[0], b[0]))
    .reverse()
    .slice(0, k);
}

/** By Unicode code point. `<` compares UTF-16 units, which puts an emoji before U+FF21. */
function byCodePoint(a: string, b: string): number {
  for (let at = 0; at < a.length && at < b.length; at++) {
    const difference = a.codePointAt(at)! - b.codePointAt(at)!;
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
