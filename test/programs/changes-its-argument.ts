/** Sorts the list it was given, in place. */
export function run(sin: boolean, items: number[]): unknown {
  return sin ? items.sort() : items;
}
