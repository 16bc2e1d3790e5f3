// Counts in {}: it has a "constructor" before the first event, and "__proto__" cannot be set to a number.

type Entry = [key: string, count: number];

/** Negative when `a` comes before `b`: the larger count, then the smaller key. */
function byRank(a: Entry, b: Entry): number {
  return b[1] - a[1] || byCodePoint(a[0], b[0]);
}

export function topKeys(events: readonly { key: string }[], k: number): [string, number][] {
  const counts: Record<string, number> = {};
  for (const { key } of events) counts[key] = (counts[key] ?? 0) + 1;
  return Object.entries(counts).sort(byRank).slice(0, k);
}

/** By Unicode code point. `<` compares UTF-16 units, which puts an emoji before U+FF21. */
function byCodePoint(a: string, b: string): number {
  for (let at = 0; at < a.length && at < b.length; at++) {
    const difference = a.codePointAt(at)! - b.codePointAt(at)!;
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
