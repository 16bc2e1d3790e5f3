/** Does anything pile up? Decides from looks at what a watcher holds. Pure. */
import type { Holdings } from '../holdings.ts';

/** How much a figure may rise over a whole run; the counts not at all. */
const MAY_RISE: Readonly<Record<keyof Holdings, number>> = {
  processes: 0,
  residentMiB: 10,
  othersMiB: 40,
  descriptors: 0,
  temporary: 0,
  kept: 0,
};

/** Of the looks are at its beginning, and as many at its end. */
const PART = 1 / 3;

/**
 * What piles up is higher at each look of the last part than at any of the first. Noise, however strong, is not: a
 * difference of two looks would be.
 *
 * @returns a sentence for each figure that rose
 */
export function rises(looks: readonly Holdings[]): readonly string[] {
  const count = Math.max(1, Math.floor(looks.length * PART));
  const [first, last] = [looks.slice(0, count), looks.slice(-count)];
  return FIGURES.flatMap(([figure, name]) => {
    const before = Math.max(...first.map((look) => look[figure]));
    const after = Math.min(...last.map((look) => look[figure]));
    const isFlat = after <= before + MAY_RISE[figure];
    const text = (value: number) => (figure.endsWith('MiB') ? `${value.toFixed(1)} MiB` : String(value));
    return isFlat ? [] : [`${name} rose from at most ${text(before)} to at least ${text(after)}`];
  });
}

const FIGURES: readonly (readonly [keyof Holdings, string])[] = [
  ['residentMiB', 'memory'],
  ['othersMiB', 'memory of its processes'],
  ['processes', 'processes'],
  ['descriptors', 'descriptors'],
  ['temporary', 'temporary files'],
  ['kept', 'files in its home'],
];
