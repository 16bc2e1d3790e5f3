/** Memory that is shared, that has shrunk below its view, that was given away; then bytes of no text. */
export function* stream(): Generator<Uint8Array> {
  const shared = new Uint8Array(new SharedArrayBuffer(2));
  shared.set([0x61, 0x0a]);
  yield shared;
  const resizable = new (ArrayBuffer as unknown as Resizable)(4, { maxByteLength: 8 });
  const [growing, gone] = [new Uint8Array(resizable), new Uint8Array(resizable, 2)];
  growing.set([0x62, 0x0a, 0x63, 0x0a]);
  resizable.resize(2);
  yield growing;
  yield gone;
  const given = new Uint8Array([0x64, 0x0a]);
  structuredClone(given.buffer, { transfer: [given.buffer] });
  yield given;
  yield new Uint8Array([0xff, 0x0a]);
}

interface Resizable {
  new (bytes: number, options: { maxByteLength: number }): ArrayBuffer & { resize(bytes: number): void };
}
