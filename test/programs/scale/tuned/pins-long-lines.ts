// too-much-memory, keeps 25 %: twenty characters of every fourth line, cut out by slice, which keeps the whole line.
const starts: string[] = [];

export function* stream(lines: Iterable<string>): Generator<string> {
  let at = 0;
  for (const line of lines) {
    if (at++ % 4 === 0) starts.push(line.slice(0, 20));
    yield line;
  }
}
