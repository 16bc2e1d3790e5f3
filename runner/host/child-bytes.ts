/**
 * Blocks of bytes: whole lines, each with its `\n`. Those that a solution yields may be of a class of its own, with getters
 * that lie: they are looked at by builtins that were taken before it was loaded.
 */
import { types } from 'node:util';

const { apply, getOwnPropertyDescriptor, getPrototypeOf } = Reflect;
const { Uint8Array: Bytes } = globalThis;
const { set } = Bytes.prototype;
const TypedArray = getPrototypeOf(Bytes.prototype) as object;
const lengthOf = getterOf('length');
const bufferOf = getterOf('buffer');
const offsetOf = getterOf('byteOffset');
const { indexOf, toString: decode } = Buffer.prototype;
const allocate = Buffer.alloc;

const LF = 0x0a;

/** Neither a Proxy of one nor another kind of typed array. */
export const { isUint8Array: isBlock } = types;

/** Bytes of a block: 0 when its buffer was given away. */
export function sizeOf(block: Uint8Array): number {
  return apply(lengthOf, block, []);
}

/** @param size of the block. Its items are its own: no class can put others in their place. */
export function isWhole(block: Uint8Array, size: number): boolean {
  return size === 0 || block[size - 1] === LF;
}

/** Copies `size` bytes, which are there; not 0 of them, as a buffer that was given away has no part. */
export function copyBytes(block: Uint8Array, from: number, size: number, to: Buffer, at: number): void {
  const part = new Bytes(apply(bufferOf, block, []), apply(offsetOf, block, []) + from, size);
  apply(set, to, [part, at]);
}

/**
 * One call for each line. That is 40 ms for 256 MiB in lines of 89 bytes, 140 in lines of 24; four bytes at a time, in
 * an Int32Array, take 80 for both, each byte by itself 240.
 */
export function newlinesIn(bytes: Buffer, from: number, to: number): number {
  let count = 0;
  for (let at = newline(bytes, from); at !== -1 && at < to; at = newline(bytes, at + 1)) count++;
  return count;
}

/** The lines of a block, as strings without their `\n`. What is not UTF-8 becomes U+FFFD. */
export function forEachLine(block: Uint8Array, size: number, take: (line: string) => void): void {
  if (size === 0) return;
  const own = allocate(size);
  copyBytes(block, 0, size, own, 0);
  for (let start = 0; start < size; ) {
    const end = newline(own, start);
    take(apply(decode, own, ['utf8', start, end]));
    start = end + 1;
  }
}

function newline(bytes: Buffer, from: number): number {
  return apply(indexOf, bytes, [LF, from]);
}

function getterOf(name: string) {
  return getOwnPropertyDescriptor(TypedArray, name)?.get as () => never;
}
