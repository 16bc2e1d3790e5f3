export async function* stream(lines: Iterable<string>): AsyncGenerator<string> {
  yield* lines;
}
