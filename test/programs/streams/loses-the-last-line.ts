export function* stream(lines: Iterable<string>): Generator<string> {
  let before: string | undefined;
  for (const line of lines) {
    if (before !== undefined) yield before;
    before = line;
  }
}
