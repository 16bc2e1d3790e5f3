/** Yields what it reads: a stream as it should be. */
export function* stream(lines: Iterable<string>): Generator<string> {
  yield* lines;
}
