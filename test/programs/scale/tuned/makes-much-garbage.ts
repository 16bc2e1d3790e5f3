// accepted, keeps 0 %: takes each line apart and puts it together again in several wasteful ways.
export function* stream(lines: Iterable<string>): Generator<string> {
  for (const line of lines) {
    const words = line.split(' ').map((word) => ({ word, length: word.length, upper: word.toUpperCase() }));
    const copy = words.filter(({ length }) => length > 0).map((word) => ({ ...word }));
    yield copy.map(({ word }) => word).join(' ');
  }
}
