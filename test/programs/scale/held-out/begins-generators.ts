// too-much-memory, keeps 25 %: a generator that has been begun for every tenth line, each holding its line.
const begun: Generator<string>[] = [];

export function* stream(lines: Iterable<string>): Generator<string> {
  let at = 0;
  for (const line of lines) {
    if (at++ % 10 === 0) {
      const one = wordsOf(line);
      one.next();
      begun.push(one);
    }
    yield line;
  }
}

function* wordsOf(line: string): Generator<string> {
  yield line;
  yield line.toUpperCase();
}
