// accepted, keeps 0 %: takes each line apart and puts it together again in several wasteful ways.
export function* stream(lines: Iterable<string>): Generator<string> {
  for (const line of lines) {
    const words = line.split(' ').map((word) => ({ word, length: word.length, upper: word.toUpperCase() }));
    const copy = JSON.parse(JSON.stringify(words)) as typeof words;
    yield copy.map(({ word }) => word).join(' ');
  }
}
