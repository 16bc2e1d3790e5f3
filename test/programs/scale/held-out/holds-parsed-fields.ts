// too-much-memory, keeps 50 %: the fields of one line in twelve, each a text of its own in an object.
const parsed: { key: string; words: string[] }[] = [];

export function* stream(lines: Iterable<string>): Generator<string> {
  let at = 0;
  for (const line of lines) {
    const [key = '', ...words] = line.split(' ');
    if (at++ % 12 === 0) parsed.push({ key, words });
    yield line;
  }
}
