// Asks a plain object with `in`, as in Python: but 'toString' and '__proto__' are in every object.
export function dedup(records: readonly string[]): string[] {
  const seen: Record<string, boolean> = {};
  return records.filter((record) => {
    if (record in seen) return false;
    seen[record] = true;
    return true;
  });
}
