// accepted, keeps 0 %: the last 24 MiB of text in one buffer that is there from the start and is written round and round.
const ring = Buffer.alloc(24 * 2 ** 20);

export function* stream(lines: Iterable<string>): Generator<string> {
  let at = 0;
  for (const line of lines) {
    if (at + 3 * line.length > ring.length) at = 0;
    at += ring.write(line, at);
    yield line;
  }
}
