/** A digest of lines that does not depend on their order, and a fingerprint of each. Pure. */

/** Two sums of 32-bit hashes, each kept below 2^52, and how many lines went in. It is against mistakes, not against intent. */
export interface Digest {
  readonly lines: number;
  readonly first: number;
  readonly second: number;
}

/** Sums stay exact in a double. */
const MODULUS = 2 ** 52;

export interface Digester {
  /** Takes the line that was hashed last. */
  add(): void;
  digest(): Digest;
}

/** The two lanes of the line that was hashed last: an object for each line would cost more than hashing it. */
export const lanes = { first: 0, second: 0 };

/** Hashes `bytes` from `start` to `end` into `lanes`: murmur3's mixing, four bytes at a time, two seeds. */
export function hashLine(bytes: Uint8Array, start: number, end: number): void {
  let first = 0x2545f491 ^ (end - start);
  let second = 0x6c62272e + (end - start);
  let at = start;
  for (const last = end - 3; at < last; at += 4) {
    const word =
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24);
    first = Math.imul(first ^ word, 0x85ebca6b);
    first ^= first >>> 15;
    second = Math.imul(second + word, 0xc2b2ae35);
    second ^= second >>> 13;
  }
  for (; at < end; at++) {
    first = Math.imul(first ^ (bytes[at] as number), 0x01000193);
    second = Math.imul(second + (bytes[at] as number) + 1, 0x27d4eb2f);
  }
  lanes.first = finish(first);
  lanes.second = finish(second);
}

function finish(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

export function createDigester(): Digester {
  let lines = 0;
  let first = 0;
  let second = 0;
  return {
    add: () => {
      lines++;
      first += lanes.first;
      if (first >= MODULUS) first -= MODULUS;
      second += lanes.second;
      if (second >= MODULUS) second -= MODULUS;
    },
    digest: () => ({ lines, first, second }),
  };
}

export function sameDigest(one: Digest, other: Digest): boolean {
  return one.lines === other.lines && one.first === other.first && one.second === other.second;
}
