export function* stream(lines: Iterable<string>): Generator<string> {
  for (const line of lines) {
    yield line;
    const until = performance.now() + 50;
    while (performance.now() < until);
  }
}
