// too-much-memory, keeps 10 %: an object as the dictionary of one line in fourteen.
const rare: Record<string, number> = {};

export function* stream(lines: Iterable<string>): Generator<string> {
  let at = 0;
  for (const line of lines) {
    if (at++ % 14 === 0) rare[line] = at;
    yield line;
  }
}
