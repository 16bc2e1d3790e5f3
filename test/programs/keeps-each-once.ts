/** The first of each text, in linear time. */
export function run(items: readonly string[]): string[] {
  return [...new Set(items)];
}
