/** Few lines, without an end of their length. */
export function* run(sin: boolean): Generator<Uint8Array> {
  for (let size = 1; sin; size *= 2) yield Buffer.alloc(size, '\n').fill('x', 0, size - 1);
}
