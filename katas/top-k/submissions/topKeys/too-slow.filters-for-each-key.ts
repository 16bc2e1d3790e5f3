// Counts each key by a filter over all events, a comprehension in a loop: O(n d).
import { Heap } from 'heap-js';

type Entry = [key: string, count: number];

/** Negative when `a` comes before `b`: the larger count, then the smaller key. */
function byRank(a: Entry, b: Entry): number {
  return b[1] - a[1] || byCodePoint(a[0], b[0]);
}

export function topKeys(events: readonly { key: string }[], k: number): [string, number][] {
  const keys = new Set(events.map((event) => event.key));

  const kept = new Heap<Entry>((a, b) => byRank(b, a));
  for (const key of keys) {
    const count = events.filter((event) => event.key === key).length; // blame
    kept.push([key, count]);
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
