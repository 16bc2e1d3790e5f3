// Takes the first three characters for the whole record, to keep the keys short.
export function dedup(records: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const record of records) {
    const start = record.slice(0, 3);
    if (!seen.has(start)) seen.set(start, record);
  }
  return [...seen.values()];
}
