/** Decides at which steps of a call live memory is looked at, and keeps the most that was seen. */

export interface Sampler {
  /** Step at which to look next. */
  readonly next: number;
  /** A single charge above this is looked at whenever it comes. */
  readonly lump: number;
  /** From now on looks about `samples` times in `steps` steps; around lumps up to `MORE` times as often. */
  start(steps: number, samples: number): void;
  stop(): void;
  /**
   * Plans the look after the one that is due.
   *
   * @param cost of the step that led here
   */
  turn(used: number, cost: number): void;
  look(): void;
  /** The most that was live, in bytes. */
  peak(): number;
}

/** A builtin's steps come all at once, before or after what it makes exists: then it pays to look closely for a while. */
const CLOSE = 64;
const MORE = 4;

/** The golden ratio: places that never fall into step with a loop. */
const TURN = 0.618;

// Taken before a solution is loaded, which may change them.
const { floor, max, min } = Math;

export function createSampler(liveBytes: () => number): Sampler {
  let next = Infinity;
  let lump = Infinity;
  let stride = Infinity;
  let gap = Infinity;
  let looks = 0;
  let spare = 0;
  let peak = 0;

  return {
    get next() {
      return next;
    },
    get lump() {
      return lump;
    },
    start: (steps, samples) => {
      stride = max(1, floor(steps / samples));
      // The first look comes early: what is made once, at the start, is often what is kept.
      gap = min(stride, CLOSE);
      next = gap;
      lump = max(CLOSE, stride / 4);
      looks = 0;
      spare = samples * MORE;
      peak = 0;
    },
    stop: () => {
      next = Infinity;
      lump = Infinity;
    },
    turn: (used, cost) => {
      looks++;
      if (looks > spare) lump = Infinity;
      if (cost > CLOSE && looks <= spare) {
        // Once more at the very next hook: then the result is there.
        gap = CLOSE / 2;
        next = used;
        return;
      }
      gap = min(stride * (0.75 + 0.5 * ((looks * TURN) % 1)), looks > spare ? Infinity : gap * 2);
      next = used + gap;
    },
    look: () => {
      peak = max(peak, liveBytes());
    },
    peak: () => peak,
  };
}
