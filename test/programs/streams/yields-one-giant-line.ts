/** Yields a single line of half a gigabyte. */
export function* stream(): Generator<string> {
  yield 'x'.repeat(2 ** 29 - 100);
}
