// accepted, keeps 0 %: a cache of the 5 000 lines that were used last.
const MOST = 5_000;

const cache = new Map<string, number>();

export function* stream(lines: Iterable<string>): Generator<string> {
  let at = 0;
  for (const line of lines) {
    cache.delete(line);
    cache.set(line, at++);
    if (cache.size > MOST) {
      const [oldest = ''] = cache.keys();
      cache.delete(oldest);
    }
    yield line;
  }
}
