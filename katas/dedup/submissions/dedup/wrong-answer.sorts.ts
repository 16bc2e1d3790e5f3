// Sorts what is left: people do it as sort -u does, or because Python's set has no order anyway.
export function dedup(records: readonly string[]): string[] {
  return [...new Set(records)].sort();
}
