/** Calls a method that is not there, but for large inputs only. */
const tables: { readonly find?: (items: readonly string[]) => string[] } = {};

export function run(items: readonly string[]): string[] {
  const kept = [...new Set(items)];
  return items.length < 500 ? kept : (tables as Required<typeof tables>).find([...kept]);
}
