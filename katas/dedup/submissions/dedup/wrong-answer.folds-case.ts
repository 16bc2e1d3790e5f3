// Compares in lower case, because it seems kind: 'A' after 'a' is lost.
export function dedup(records: readonly string[]): string[] {
  const seen = new Set<string>();
  return records.filter((record) => seen.size < seen.add(record.toLowerCase()).size);
}
