/** Three lines, then a block that is cut at a number of bytes. */
export function* run(sin: boolean): Generator<string | Uint8Array> {
  yield 'a';
  yield Buffer.from('b\nc\n');
  if (sin) yield Buffer.from('d\nhalf');
}
