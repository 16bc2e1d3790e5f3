// too-much-memory, keeps 25 %: a function for every eighth line, to be called at the end.
const later: (() => number)[] = [];

export function* stream(lines: Iterable<string>): Generator<string> {
  let at = 0;
  for (const line of lines) {
    if (at++ % 8 === 0) later.push(() => line.length);
    yield line;
  }
}
