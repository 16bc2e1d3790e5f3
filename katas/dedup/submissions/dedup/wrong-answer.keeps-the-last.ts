// Takes a record out and puts it back in at each repeat: the order is that of the last appearance.
export function dedup(records: readonly string[]): string[] {
  const kept = new Set<string>();
  for (const record of records) {
    kept.delete(record);
    kept.add(record);
  }
  return [...kept];
}
