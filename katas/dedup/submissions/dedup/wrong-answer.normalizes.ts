// Compares the composed form of each text, because both forms of é look the same: one of them is lost.
export function dedup(records: readonly string[]): string[] {
  const seen = new Set<string>();
  return records.filter((record) => seen.size < seen.add(record.normalize()).size);
}
