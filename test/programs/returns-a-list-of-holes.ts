/** Returns a list with room for thousands of millions of items, and nothing in it. */
export function run(sin: boolean): unknown {
  return sin ? new Array(2 ** 32 - 1) : [];
}
