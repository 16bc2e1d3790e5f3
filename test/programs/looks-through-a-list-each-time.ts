/** Looks for each text in the list of those it has kept: the square of them in all. */
export function run(items: readonly string[]): string[] {
  const kept: string[] = [];
  for (const item of items) {
    if (!kept.includes(item)) kept.push(item); // blame
  }
  return kept;
}
