// accepted, keeps 0 %: sorts each batch of 10 000 lines before it goes on.
export function* stream(lines: Iterable<string>): Generator<string> {
  let batch: string[] = [];
  for (const line of lines) {
    batch.push(line);
    if (batch.length < 10_000) continue;
    yield* batch.sort();
    batch = [];
  }
  yield* batch;
}
