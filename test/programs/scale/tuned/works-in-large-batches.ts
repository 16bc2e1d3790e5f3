// accepted, keeps 0 %: sorts each batch of 170 000 lines, almost as much as the smaller input has.
export function* stream(lines: Iterable<string>): Generator<string> {
  const batch: string[] = [];
  for (const line of lines) {
    batch.push(line);
    if (batch.length < 170_000) continue;
    yield* batch.sort();
    batch.length = 0;
  }
  yield* batch;
}
