/** Four times what may be yielded here. */
export function* stream(): Generator<Uint8Array> {
  yield new Uint8Array(2 ** 24);
}
