/** Walks through every subset of the items: each further item doubles the work. */
export function run(items: readonly number[]): number {
  return best(items, 0, 0);
}

function best(items: readonly number[], at: number, sum: number): number {
  if (at === items.length) return sum % 1_000;
  return Math.max(best(items, at + 1, sum), best(items, at + 1, sum + (items[at] as number)));
}
