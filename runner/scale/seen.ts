/** A set of fingerprints in typed arrays: 64 bits for each line, whatever its length. Pure. */

export interface Seen {
  /** Adds a fingerprint. @returns false when it was there already */
  add(first: number, second: number): boolean;
  readonly size: number;
}

/** @param room how many are expected; it grows when there are more */
export function createSeen(room: number): Seen {
  let capacity = 1 << Math.max(10, 32 - Math.clz32(Math.ceil(room * 1.5)));
  let firsts = new Uint32Array(capacity);
  let seconds = new Uint32Array(capacity);
  let size = 0;

  /** 0 and 0 stands for a free place, so no fingerprint may be that. */
  function put(first: number, second: number): boolean {
    const mask = capacity - 1;
    let at = first & mask;
    for (;;) {
      const known = firsts[at] as number;
      if (known === 0 && seconds[at] === 0) break;
      if (known === first && seconds[at] === second) return false;
      at = (at + 1) & mask;
    }
    firsts[at] = first;
    seconds[at] = second;
    return true;
  }

  function grow(): void {
    const old = { firsts, seconds };
    capacity *= 2;
    firsts = new Uint32Array(capacity);
    seconds = new Uint32Array(capacity);
    for (let at = 0; at < old.firsts.length; at++) {
      const first = old.firsts[at] as number;
      const second = old.seconds[at] as number;
      if (first !== 0 || second !== 0) put(first, second);
    }
  }

  return {
    add: (first, second) => {
      const isNew = put(first, first === 0 && second === 0 ? 1 : second);
      if (isNew && ++size > capacity * 0.7) grow();
      return isNew;
    },
    get size() {
      return size;
    },
  };
}
