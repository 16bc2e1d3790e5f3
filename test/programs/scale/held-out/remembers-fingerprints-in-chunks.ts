// too-much-memory, keeps 5 %: a fingerprint of 32 bits for each line, in typed arrays of 4 KiB.
const chunks: Uint32Array[] = [];

export function* stream(lines: Iterable<string>): Generator<string> {
  let at = 0;
  for (const line of lines) {
    if (at % 1_024 === 0) chunks.push(new Uint32Array(1_024));
    (chunks.at(-1) as Uint32Array)[at % 1_024] = Number.parseInt(line.slice(0, 8), 16);
    at++;
    yield line;
  }
}
