/** What rounds 2 and 3 agree on: how keys are counted, and which of two comes first. */

export type Counted = readonly [key: string, count: number];

export function countKeys(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Negative when `a` comes first: the larger count, then the smaller key by code point. */
export function byRank(a: Counted, b: Counted): number {
  return b[1] - a[1] || byCodePoint(a[0], b[0]);
}

export function mostCommon(keys: readonly string[], k: number): [string, number][] {
  return [...countKeys(keys)].sort(byRank).slice(0, k);
}

/** One law each: a sentence that says how `ranked` breaks it, or true. */
export function outOfOrder(ranked: readonly Counted[]): string | true {
  const at = ranked.findIndex((entry, index) => index > 0 && byRank(ranked[index - 1]!, entry) >= 0);
  return at === -1 || `${text(ranked[at]!)} may not come after ${text(ranked[at - 1]!)}`;
}

export function miscounted(ranked: readonly Counted[], keys: readonly string[]): string | true {
  const counts = countKeys(keys);
  const wrong = ranked.find(([key, count]) => counts.get(key) !== count);
  return wrong === undefined || `${text(wrong)}: the input has that key ${counts.get(wrong[0]) ?? 0} times`;
}

export function leftOut(ranked: readonly Counted[], keys: readonly string[]): string | true {
  const last = ranked.at(-1);
  if (last === undefined) return true;
  const kept = new Set(ranked.map(([key]) => key));
  const better = [...countKeys(keys)].find((entry) => !kept.has(entry[0]) && byRank(entry, last) < 0);
  return better === undefined || `${text(better)} was left out and comes before ${text(last)}`;
}

function byCodePoint(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  if (at === a.length || at === b.length) return a.length - b.length;
  // The second halves of two characters differ: the characters start one place before.
  if (at > 0 && a.codePointAt(at - 1) !== b.codePointAt(at - 1)) at--;
  return a.codePointAt(at)! - b.codePointAt(at)!;
}

function text([key, count]: Counted): string {
  return `${JSON.stringify(key)} with ${count}`;
}
