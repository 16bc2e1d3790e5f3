export function* stream(): Generator<unknown> {
  yield new Uint8ClampedArray([0x61, 0x0a]);
}
