/** Takes a thousand lines before it yields the first one. */
export function* stream(lines: Iterable<string>): Generator<string> {
  let waiting: string[] = [];
  for (const line of lines) {
    waiting.push(line);
    if (waiting.length < 1_000) continue;
    yield* waiting;
    waiting = [];
  }
  yield* waiting;
}
