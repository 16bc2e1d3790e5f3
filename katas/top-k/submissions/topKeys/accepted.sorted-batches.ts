// No heap: collects up to 2k entries, sorts them and keeps the best k, again and again.

type Entry = [key: string, count: number];

/**
 * The k most frequent keys, most frequent first; ties by key. n events, d distinct keys.
 *
 * @time O(n + d log k)
 * @space O(d + k)
 */
export function topKeys(events: readonly { key: string }[], k: number): [string, number][] {
  const counts = new Map<string, number>();
  for (const { key } of events) counts.set(key, (counts.get(key) ?? 0) + 1);

  const best: Entry[] = [];
  for (const entry of counts) {
    best.push(entry);
    if (best.length >= 2 * k) keepBest(best, k);
  }
  keepBest(best, k);
  return best;
}

function keepBest(best: Entry[], k: number): void {
  best.sort(byRank);
  best.length = Math.min(best.length, k);
}

/** Negative when `a` comes before `b`: the larger count, then the smaller key. */
function byRank(a: Entry, b: Entry): number {
  return b[1] - a[1] || byCodePoint(a[0], b[0]);
}

/** By Unicode code point. `<` compares UTF-16 units, which puts an emoji before U+FF21. */
function byCodePoint(a: string, b: string): number {
  for (let at = 0; at < a.length && at < b.length; at++) {
    const difference = a.codePointAt(at)! - b.codePointAt(at)!;
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
