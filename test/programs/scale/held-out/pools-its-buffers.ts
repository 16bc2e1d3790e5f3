// accepted, keeps 0 %: 100 buffers of 64 KiB that are used again and again, and grow to 128 KiB when a batch needs it.
const pool: Buffer[] = [];

export function* stream(lines: Iterable<string>): Generator<string> {
  let batch: string[] = [];
  let size = 0;
  let turn = 0;
  for (const line of lines) {
    batch.push(line);
    size += 3 * line.length + 1;
    if (size < 60_000 + (turn % 7) * 10_000) continue;
    const place = turn++ % 100;
    const buffer = pool[place];
    const target =
      buffer !== undefined && buffer.length >= size ? buffer : Buffer.alloc(size > 1 << 16 ? 1 << 17 : 1 << 16);
    pool[place] = target;
    const used = target.write(batch.join('\n'));
    yield* target.toString('utf8', 0, used).split('\n');
    batch = [];
    size = 0;
  }
  yield* batch;
}
