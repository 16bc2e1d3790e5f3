// too-much-memory, keeps 50 %: the bytes of every second line in one array, copied into a larger one when it is full.
let all = Buffer.alloc(1 << 16);

export function* stream(lines: Iterable<string>): Generator<string> {
  let used = 0;
  let at = 0;
  for (const line of lines) {
    if (at++ % 2 === 0) {
      if (used + 3 * line.length > all.length) all = Buffer.concat([all, Buffer.alloc(all.length)]);
      used += all.write(line, used);
    }
    yield line;
  }
}
