// too-much-memory, keeps 10 %: a number for each line in a plain list, to see later which came twice.
const hashes: number[] = [];

export function* stream(lines: Iterable<string>): Generator<string> {
  for (const line of lines) {
    hashes.push(hash(line));
    yield line;
  }
}

/** Small enough that V8 keeps it in the list itself. */
function hash(text: string): number {
  let value = 7;
  for (let at = 0; at < text.length; at++) value = (Math.imul(value, 31) + text.charCodeAt(at)) | 0;
  return value >> 2;
}
