/** Yields empty lines without an end. */
export function* run(sin: boolean): Generator<string> {
  while (sin) yield '';
}
