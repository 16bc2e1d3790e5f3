// accepted, keeps 0 %: counts keys in a Map, and begins anew after 100 000 of them.
const counts = new Map<string, number>();

export function* stream(lines: Iterable<string>): Generator<string> {
  for (const line of lines) {
    const key = line.slice(0, 10);
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (counts.size === 100_000) counts.clear();
    yield line;
  }
}
