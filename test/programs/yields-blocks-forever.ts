/** Yields empty lines without an end, many at once. */
export function* run(sin: boolean): Generator<Uint8Array> {
  while (sin) yield new Uint8Array(1_000).fill(0x0a);
}
