// too-much-memory, keeps 5 %: how often each key of one part in sixteen came, in a Map; there are ever more keys.
const counts = new Map<string, number>();

export function* stream(lines: Iterable<string>): Generator<string> {
  for (const line of lines) {
    const key = line.slice(0, 12);
    if (key.startsWith('a')) counts.set(key, (counts.get(key) ?? 0) + 1);
    yield line;
  }
}
