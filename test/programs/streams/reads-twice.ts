export function* stream(lines: Iterable<string>): Generator<string> {
  let count = 0;
  for (const _ of lines) count++;
  if (count > 0) yield* lines;
}
