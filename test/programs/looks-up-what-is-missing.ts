/** Calls a method that is not there, but for large inputs only. */
const tables: { readonly first?: () => string[] } = {};

export function run(items: readonly string[]): string[] {
  return items.length < 500 ? [...new Set(items)] : (tables as Required<typeof tables>).first();
}
