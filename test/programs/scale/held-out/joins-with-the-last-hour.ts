// accepted, keeps 0 %: a Map of the last 30 000 keys, from which the oldest goes each time; Buffers as values.
const recent = new Map<string, Buffer>();
const order: string[] = [];

export function* stream(lines: Iterable<string>): Generator<string> {
  let at = 0;
  for (const line of lines) {
    const key = line.slice(0, 16);
    const place = at++ % 30_000;
    const oldest = order[place];
    if (oldest !== undefined) recent.delete(oldest);
    order[place] = key;
    recent.set(key, Buffer.from(line));
    yield line;
  }
}
