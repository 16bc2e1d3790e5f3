// Tests the record itself for truth to guard against holes: the empty record is lost.
export function dedup(records: readonly string[]): string[] {
  const kept = new Set<string>();
  for (const record of records) {
    if (record) kept.add(record);
  }
  return [...kept];
}
