// Writes what it keeps over the front of the input to save memory: the caller's list is changed.
export function dedup(records: readonly string[]): string[] {
  const list = records as string[];
  const seen = new Set<string>();
  let kept = 0;
  for (const record of list) {
    if (seen.has(record)) continue;
    seen.add(record);
    list[kept] = record;
    kept += 1;
  }
  list.length = kept;
  return list;
}
