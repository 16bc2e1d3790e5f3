// too-much-memory, keeps 5 %: sorts the lines batch by batch, which is flat, and takes a sample of each, which is not.
const sample: string[] = [];

export function* stream(lines: Iterable<string>): Generator<string> {
  let batch: string[] = [];
  for (const line of lines) {
    batch.push(line);
    if (batch.length < 50_000) continue;
    batch.sort();
    sample.push(...batch.filter((_, at) => at % 20 === 0));
    yield* batch;
    batch = [];
  }
  yield* batch.sort();
}
