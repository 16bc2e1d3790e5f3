export function* stream(lines: Iterable<string>): Generator<string> {
  for (const line of lines) for (;;) yield line;
}
