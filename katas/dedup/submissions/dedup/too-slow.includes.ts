// Asks the list itself whether it has the record, as `not in` on a Python list: that reads the whole list.
export function dedup(records: readonly string[]): string[] {
  const kept: string[] = [];
  for (const record of records) {
    if (!kept.includes(record)) kept.push(record); // blame
  }
  return kept;
}
