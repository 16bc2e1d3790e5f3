// Sorts all d keys to use k of them: right, short, and O(d log d).

/** `rank` has a character for each UTF-8 byte of the key: `<` on it is the order of code points. */
type Entry = { key: string; count: number; rank: string };

export function topKeys(events: readonly { key: string }[], k: number): [string, number][] {
  const entries = new Map<string, Entry>();
  for (const { key } of events) {
    const entry = entries.get(key);
    if (entry) entry.count++;
    else entries.set(key, { key, count: 1, rank: Buffer.from(key).toString('latin1') });
  }
  const ranked = [...entries.values()];
  ranked.sort((a, b) => b.count - a.count || (a.rank < b.rank ? -1 : 1)); // blame
  return ranked.slice(0, k).map(({ key, count }) => [key, count]);
}
