// accepted, keeps 0 %: what was seen lately, in two Sets: when the young one has 60 000 lines it becomes the old one.
let old = new Set<string>();
let young = new Set<string>();

export function* stream(lines: Iterable<string>): Generator<string> {
  for (const line of lines) {
    if (!old.has(line)) young.add(line);
    if (young.size === 60_000) {
      old = young;
      young = new Set();
    }
    yield line;
  }
}
