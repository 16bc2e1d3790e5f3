// Keeps the counts in a list and looks for the key in it at every event: O(n d).
import { Heap } from 'heap-js';

type Entry = [key: string, count: number];

/** Negative when `a` comes before `b`: the larger count, then the smaller key. */
function byRank(a: Entry, b: Entry): number {
  return b[1] - a[1] || byCodePoint(a[0], b[0]);
}

export function topKeys(events: readonly { key: string }[], k: number): [string, number][] {
  const counts: Entry[] = [];
  for (const { key } of events) {
    const entry = counts.find(([known]) => known === key); // blame
    if (entry) entry[1]++;
    else counts.push([key, 1]);
  }

  const kept = new Heap<Entry>((a, b) => byRank(b, a));
  for (const entry of counts) {
    kept.push(entry);
    if (kept.length > k) kept.pop();
  }

  const worstFirst: Entry[] = [];
  while (kept.length > 0) worstFirst.push(kept.pop()!);
  return worstFirst.reverse();
}

/** By Unicode code point. `<` compares UTF-16 units, which puts an emoji before U+FF21. */
function byCodePoint(a: string, b: string): number {
  for (let at = 0; at < a.length && at < b.length; at++) {
    const difference = a.codePointAt(at)! - b.codePointAt(at)!;
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
