// A Set remembers the order in which things came in: Python's dict.fromkeys.

/**
 * Each record once, in the order of first appearance: adding a record that a Set already has changes nothing.
 *
 * @time O(n)
 * @space O(n)
 */
export function dedup(records: readonly string[]): string[] {
  return [...new Set(records)];
}
