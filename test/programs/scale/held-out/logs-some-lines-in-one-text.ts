// too-much-memory, keeps 5 %: an error log as one long text, to which every twentieth line is added.
const log = { text: '' };

export function* stream(lines: Iterable<string>): Generator<string> {
  let at = 0;
  for (const line of lines) {
    if (at++ % 20 === 0) log.text += `${at}: ${line}\n`;
    yield line;
  }
}
