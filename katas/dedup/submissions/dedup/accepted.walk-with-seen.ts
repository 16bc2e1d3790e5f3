// Walks the records and keeps those not seen before: the loop people write first, and it streams.

/**
 * Each record once, in the order of first appearance.
 *
 * @time O(n)
 * @space O(n)
 */
export function dedup(records: readonly string[]): string[] {
  const seen = new Set<string>();
  const kept: string[] = [];
  for (const record of records) {
    if (seen.has(record)) continue;
    seen.add(record);
    kept.push(record);
  }
  return kept;
}
