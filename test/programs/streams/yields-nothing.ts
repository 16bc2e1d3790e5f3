export function* stream(lines: Iterable<string>): Generator<string> {
  for (const _ of lines);
}
