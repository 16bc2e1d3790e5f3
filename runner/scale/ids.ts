/** Which key each line has: numbers from 0 on, in the order in which they first appear. Pure. */
import type { Keys } from './contract.ts';
import type { Draw } from './draw.ts';

export interface Ids {
  /** The key of the next line. */
  next(): number;
  /** A key that was not there before. */
  fresh(): number;
}

/** The hot key is none of the others. */
const HOT = 0x7fff_ffff;

/**
 * @param share how much of the file there is already, from 0 to 1: where the echo begins
 */
export function createIds({ fresh, repeats, hot = 0, echo = 0 }: Keys, draw: Draw, share: () => number): Ids {
  let count = 0;
  let echoed = 0;
  const first: number[] = [];

  function chosen(): number {
    if (hot > 0 && draw.in(hot)) return HOT;
    if (count === 0 || draw.in(fresh)) return count++;
    return repeats === 'uniform' ? draw.int(count) : zipf(count, draw);
  }

  return {
    next: () => {
      if (echo > 0 && share() >= 1 - echo && echoed < first.length) return first[echoed++] as number;
      const id = chosen();
      if (echo > 0 && share() < echo) first.push(id);
      return id;
    },
    fresh: () => count++,
  };
}

/**
 * A rank below `count`, rank r about 1 / r of the time: an octave first, all alike, then a place in it. No
 * logarithm or power is needed, whose last bits differ between platforms.
 */
function zipf(count: number, draw: Draw): number {
  const octaves = 32 - Math.clz32(count);
  for (;;) {
    const octave = draw.int(octaves);
    const rank = (1 << octave) - 1 + draw.int(1 << octave);
    if (rank < count) return rank;
  }
}
