// Brings equal keys together by sorting the events in place: right, but the caller's list is changed.

type Entry = [key: string, count: number];

/** Negative when `a` comes before `b`: the larger count, then the smaller key. */
function byRank(a: Entry, b: Entry): number {
  return b[1] - a[1] || byCodePoint(a[0], b[0]);
}

export function topKeys(events: readonly { key: string }[], k: number): [string, number][] {
  const sorted = events as { key: string }[];
  sorted.sort((a, b) => byCodePoint(a.key, b.key));
  const runs: Entry[] = [];
  for (const { key } of sorted) {
    const last = runs.at(-1);
    if (last?.[0] === key) last[1]++;
    else runs.push([key, 1]);
  }
  return runs.sort(byRank).slice(0, k);
}

/** By Unicode code point. `<` compares UTF-16 units, which puts an emoji before U+FF21. */
function byCodePoint(a: string, b: string): number {
  for (let at = 0; at < a.length && at < b.length; at++) {
    const difference = a.codePointAt(at)! - b.codePointAt(at)!;
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
