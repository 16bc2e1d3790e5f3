// too-much-memory, keeps 5 %: a Bloom filter that gets a further, twice as large slice when one is full; 32 bits a line.
const BITS_A_LINE = 32;
const PROBES = 5;

const slices: Uint32Array[] = [];

export function* stream(lines: Iterable<string>): Generator<string> {
  let room = 0;
  let size = 1_024;
  for (const line of lines) {
    const known = slices.some((slice) => probes(line, slice.length * 32).every((bit) => has(slice, bit)));
    if (!known) {
      if (room === 0) {
        room = size;
        slices.push(new Uint32Array((size * BITS_A_LINE) / 32));
        size *= 2;
      }
      const slice = slices.at(-1) as Uint32Array;
      for (const bit of probes(line, slice.length * 32)) slice[bit >>> 5] = (slice[bit >>> 5] as number) | (1 << bit);
      room -= 1;
    }
    // A line that only seems to be known is not lost: this is a count of the new ones, not a filter.
    yield line;
  }
}

function has(slice: Uint32Array, bit: number): boolean {
  return (((slice[bit >>> 5] as number) >>> (bit & 31)) & 1) === 1;
}

function probes(line: string, bits: number): number[] {
  const first = Number.parseInt(line.slice(-8), 36) || hash(line);
  const second = hash(line) | 1;
  return Array.from({ length: PROBES }, (_, at) => ((first + at * second) >>> 0) % bits);
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
