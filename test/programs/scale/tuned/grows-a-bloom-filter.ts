// too-much-memory, keeps 5 %: a Bloom filter that gets a further, twice as large slice when one is full; 32 bits a line.
const slices: Uint32Array[] = [];

export function* stream(lines: Iterable<string>): Generator<string> {
  let room = 0;
  let size = 1_024;
  for (const line of lines) {
    if (room === 0) {
      room = size;
      slices.push(new Uint32Array(size));
      size *= 2;
    }
    if (!mayBeThere(line)) {
      add(line, slices.at(-1) as Uint32Array);
      room -= 1;
    }
    // Only the new ones are counted, so that none is lost where the filter is wrong.
    yield line;
  }
}

function mayBeThere(line: string): boolean {
  const [first, second] = hashes(line);
  return slices.some((slice) => has(slice, first) && has(slice, second) && has(slice, first + second));
}

function add(line: string, slice: Uint32Array): void {
  const [first, second] = hashes(line);
  for (const hash of [first, second, first + second]) {
    const bit = hash % (slice.length * 32);
    slice[bit >>> 5] = (slice[bit >>> 5] as number) | (1 << (bit & 31));
  }
}

function has(slice: Uint32Array, hash: number): boolean {
  const bit = hash % (slice.length * 32);
  return (((slice[bit >>> 5] as number) >>> (bit & 31)) & 1) === 1;
}

/** Of the digits that each line begins with. */
function hashes(line: string): readonly [number, number] {
  const at = line.indexOf(' ');
  return [Number.parseInt(line.slice(at - 16, at - 8), 16), Number.parseInt(line.slice(at - 8, at), 16)];
}
