// too-much-memory, keeps 50 %: a Set of the keys of every second line: shorter than lines, but each has its place in the Set.
const keys = new Set<string>();

export function* stream(lines: Iterable<string>): Generator<string> {
  let at = 0;
  for (const line of lines) {
    if (at++ % 2 === 0) keys.add(Buffer.from(line).toString('latin1', 0, 16));
    yield line;
  }
}
