// Takes the keys of a plain object, as with a Python dict: but keys like '10' and '2' come first, as numbers.
export function dedup(records: readonly string[]): string[] {
  return Object.keys(Object.fromEntries(records.map((record) => [record, true])));
}
