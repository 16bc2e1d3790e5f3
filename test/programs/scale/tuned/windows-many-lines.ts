// accepted, keeps 0 %: the last 200 000 lines, which is more than a small input has.
const MOST = 200_000;

const window: string[] = [];

export function* stream(lines: Iterable<string>): Generator<string> {
  let at = 0;
  for (const line of lines) {
    window[at++ % MOST] = line;
    yield line;
  }
}
