const SECRET = Buffer.from('a\nb\nsecret\n');

/** Says that it is longer, lies elsewhere, holds other bytes, and is copied in its own way. */
class Lying extends Uint8Array {
  override get length(): number {
    return 2 ** 20;
  }
  override get byteLength(): number {
    return 2 ** 20;
  }
  override get byteOffset(): number {
    return 4;
  }
  override get buffer(): ArrayBuffer {
    return SECRET.buffer as ArrayBuffer;
  }
  override get [Symbol.toStringTag](): 'Uint8Array' {
    return 'Float64Array' as 'Uint8Array';
  }
  static get [Symbol.species](): never {
    throw new Error('asked for its species');
  }
  override subarray(): never {
    throw new Error('asked for a part');
  }
  override *[Symbol.iterator](): ArrayIterator<number> {
    yield* SECRET;
  }
}

export function* stream(): Generator<Uint8Array> {
  const lying = new Lying(SECRET.buffer, SECRET.byteOffset, 4);
  Object.defineProperty(lying, 'constructor', { get: () => String('asked for its class') });
  yield lying;
}
