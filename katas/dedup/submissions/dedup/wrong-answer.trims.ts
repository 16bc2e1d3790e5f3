// Trims before it compares, as with strip() on lines in Python: 'a ' after 'a' is lost.
export function dedup(records: readonly string[]): string[] {
  const seen = new Set<string>();
  return records.filter((record) => seen.size < seen.add(record.trim()).size);
}
