export function* stream(lines: Iterable<string>): Generator<unknown> {
  let at = 0;
  for (const line of lines) yield ++at === 7 ? at : line;
}
