// The one-liner from the web: keeps a record when its first place is this one, and looks from the start each time.
export function dedup(records: readonly string[]): string[] {
  return records.filter((record, place) => records.indexOf(record) === place); // blame
}
