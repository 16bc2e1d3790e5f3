// too-much-memory, keeps 25 %: every fourth line, many of them in a Buffer each time, where V8 sets no limit.
const kept: Buffer[] = [];

export function* stream(lines: Iterable<string>): Generator<string> {
  let waiting = '';
  let at = 0;
  for (const line of lines) {
    if (at++ % 4 === 0) waiting += line;
    if (waiting.length > 100_000) {
      kept.push(Buffer.from(waiting));
      waiting = '';
    }
    yield line;
  }
}
