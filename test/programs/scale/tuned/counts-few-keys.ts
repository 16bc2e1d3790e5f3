// accepted, keeps 0 %: counts the texts behind the keys in a Map: there are some thousand, however long the file is.
const counts = new Map<string, number>();

export function* stream(lines: Iterable<string>): Generator<string> {
  for (const line of lines) {
    const text = line.slice(line.indexOf(' ') + 1, line.indexOf(' ') + 30);
    if (counts.has(text) || counts.size < 4_000) counts.set(text, (counts.get(text) ?? 0) + 1);
    yield line;
  }
}
