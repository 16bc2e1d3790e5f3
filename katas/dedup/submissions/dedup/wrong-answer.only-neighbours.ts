// Compares each record with the one before it, as uniq and itertools.groupby do: repeats apart stay.
export function dedup(records: readonly string[]): string[] {
  return records.filter((record, place) => place === 0 || record !== records[place - 1]);
}
