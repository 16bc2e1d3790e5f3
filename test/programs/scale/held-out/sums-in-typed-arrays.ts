// accepted, keeps 0 %: histograms in typed arrays of a fixed size.
const lengths = new Float64Array(65_536);
const first = new Uint32Array(1 << 20);

export function* stream(lines: Iterable<string>): Generator<string> {
  for (const line of lines) {
    const size = Math.min(line.length, lengths.length - 1);
    lengths[size] = (lengths[size] as number) + 1;
    const place = Number.parseInt(line.slice(0, 5), 16) || 0;
    first[place] = (first[place] as number) + 1;
    yield line;
  }
}
