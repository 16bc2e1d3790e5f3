// accepted, keeps 0 %: makes an object of each line, writes it as JSON, reads that again.
export function* stream(lines: Iterable<string>): Generator<string> {
  for (const line of lines) {
    const text = JSON.stringify({ key: line.slice(0, 16), line, words: line.split(' ') });
    yield (JSON.parse(text) as { line: string }).line;
  }
}
