/** Random whole numbers for datasets: integer arithmetic alone, so that every platform draws the same. */

export interface Draw {
  /** 32 random bits. */
  bits(): number;
  /** A whole number from 0 to `below - 1`; `below` is at most 2^31. */
  int(below: number): number;
  /** True in this share of the cases. */
  in(share: number): boolean;
}

/** Mulberry32 (Tommy Ettinger), as in growth/random.ts. */
export function createDraw(seed: number): Draw {
  let state = seed | 0;
  const bits = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return {
    bits,
    // Exact in doubles: at most 63 bits would not be, but the quotient by a power of two is.
    int: (below) => Math.floor((bits() / 0x1_0000_0000) * below),
    in: (share) => share > 0 && bits() < share * 0x1_0000_0000,
  };
}

/** Scatters 32 bits, each value to one of its own: murmur3's finalizer. */
export function scatter(value: number): number {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
