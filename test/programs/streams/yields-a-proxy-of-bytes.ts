/** Each look at it is the program's own code. */
export function* stream(): Generator<unknown> {
  yield new Proxy(new Uint8Array([0x61, 0x0a]), { get: (bytes, name) => Reflect.get(bytes, name) });
}
