// accepted, keeps 0 %: a cache with 131 072 places by hash, where a new line puts an old one out; it fills for a long time.
const PLACES = 1 << 17;
const places: (string | undefined)[] = Array.from({ length: PLACES });

export function* stream(lines: Iterable<string>): Generator<string> {
  for (const line of lines) {
    places[(Number.parseInt(line.slice(0, 8), 16) || 0) % PLACES] = line;
    yield line;
  }
}
