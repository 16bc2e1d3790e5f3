// accepted, keeps 0 %: a count-min sketch of four rows.
const WIDTH = 1 << 18;
const rows = Array.from({ length: 4 }, () => new Uint32Array(WIDTH));

export function* stream(lines: Iterable<string>): Generator<string> {
  for (const line of lines) {
    let hash = 17;
    for (let at = 0; at < 16; at++) hash = Math.imul(hash, 31) + line.charCodeAt(at);
    for (const [at, row] of rows.entries()) {
      const place = (hash >>> at) % WIDTH;
      row[place] = (row[place] as number) + 1;
    }
    yield line;
  }
}
