// accepted, keeps 0 %: a fresh buffer of 2 MiB for every 5 000 lines; V8 sees small objects and is slow to collect them.
export function* stream(lines: Iterable<string>): Generator<string> {
  let block = Buffer.alloc(2 * 2 ** 20);
  let used = 0;
  let at = 0;
  for (const line of lines) {
    if (at++ % 5_000 === 0) {
      block = Buffer.alloc(2 * 2 ** 20, 1);
      used = 0;
    }
    if (used + 3 * line.length < block.length) used += block.write(line, used);
    yield line;
  }
}
