// accepted, keeps 0 %: takes up 12 MiB of bytes in Buffers, yields them backwards, and begins anew.
const MOST = 12 * 2 ** 20;

export function* stream(lines: Iterable<string>): Generator<string> {
  let held: Buffer[] = [];
  let bytes = 0;
  for (const line of lines) {
    const buffer = Buffer.from(line);
    held.push(buffer);
    bytes += buffer.length;
    if (bytes < MOST) continue;
    yield* texts(held);
    held = [];
    bytes = 0;
  }
  yield* texts(held);
}

function* texts(buffers: readonly Buffer[]): Generator<string> {
  for (let at = buffers.length - 1; at >= 0; at--) yield (buffers[at] as Buffer).toString();
}
