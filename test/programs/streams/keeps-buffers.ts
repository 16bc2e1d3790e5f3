/** Off the heap, where V8 sets no limit. */
export function* stream(lines: Iterable<string>): Generator<string> {
  const all: Buffer[] = [];
  let waiting = '';
  for (const line of lines) {
    waiting += `${line}\n`;
    if (waiting.length < 1_000_000) continue;
    all.push(Buffer.from(waiting));
    waiting = '';
  }
  for (const block of all) yield* block.toString().split('\n').slice(0, -1);
  yield* waiting.split('\n').slice(0, -1);
}
