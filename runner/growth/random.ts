/** A seeded generator for inputs: the same numbers on every platform. */
import type { Random } from '../kata.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Mulberry32 (Tommy Ettinger): 32 bits of state, good enough for inputs, five lines to read. */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  const float = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (below: number) => Math.floor(float() * below);
  return {
    float,
    int,
    shuffle: (items) => {
      const shuffled = [...items];
      for (let last = shuffled.length - 1; last > 0; last--) {
        const other = int(last + 1);
        [shuffled[last], shuffled[other]] = [shuffled[other] as never, shuffled[last] as never];
      }
      return shuffled;
    },
    text: (width) => {
      let text = '';
      for (let at = 0; at < width; at++) text += LETTERS[int(LETTERS.length)];
      return text;
    },
  };
}
