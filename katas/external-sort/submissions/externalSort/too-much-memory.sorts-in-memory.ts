// Reads all lines and sorts them: right, and the first thing to write, but the file is larger than memory.
export function* externalSort(lines: Iterable<string>): Generator<string, void> {
  const all = [...cleaned(lines)];
  yield* all.sort(byCodePoint);
}

/** The data of each line: no byte-order mark before the first, no `\r` at the end of any. */
function* cleaned(lines: Iterable<string>): Generator<string, void> {
  let first = true;
  for (const line of lines) {
    const start = first && line.startsWith('\uFEFF') ? 1 : 0;
    const end = line.endsWith('\r') ? line.length - 1 : line.length;
    first = false;
    yield line.slice(start, end);
  }
}

/** The order of code points, which is the order of the UTF-8 bytes. */
function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const unitA = a.charCodeAt(index);
    const unitB = b.charCodeAt(index);
    if (unitA !== unitB) return rank(unitA) - rank(unitB);
  }
  return a.length - b.length;
}

/** Surrogates (D800-DFFF) stand for characters beyond U+FFFF, so they go after E000-FFFF. */
function rank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}
