/** What the engine has to reach, row by row. Pure. */
import { quantile } from '../bench/stats.ts';
import { percent, type Rate, shareOf } from './rate.ts';
import type { Score } from './score.ts';

interface Bar {
  readonly name: string;
  /** As it is printed; empty where nothing is asked. */
  readonly wanted: string;
  /** How many verdicts, lines or cases it is a share of. */
  of(score: Score): number;
  text(score: Score): string;
  /** True as well where nothing was measured that could miss it. */
  isMet(score: Score): boolean;
}

export const BARS: readonly Bar[] = [
  least('class exactly right', 0.97, ({ time }) => time.exact),
  least('label not excluded', undefined, ({ inSet }) => inSet),
  most('false rejects, at label and above', 0.005, ({ time }) => time.falseRejects),
  most('false accepts, one class below', undefined, ({ time }) => time.falseAccepts),
  most('false accepts, two or more below', 0, ({ time }) => time.farAccepts),
  most('hard pair, n against n log n', 0.01, ({ time }) => time.hardPair),
  most('inconclusive', 0.03, ({ time }) => time.inconclusive),
  most('flips between repeats', 0.005, ({ flips }) => flips),
  least('right line blamed', 0.95, ({ blamed }) => blamed),
  least('space: right verdict', 0.97, ({ space }) => space),
  least('space: right, too small to show', undefined, ({ spaceTooSmall }) => spaceTooSmall),
  least('space: class exactly right', undefined, ({ spaceExact }) => spaceExact),
  within('time and space judged, p50', 1.5, 0.5, ({ wholeSeconds }) => wholeSeconds),
  within('time and space judged, p95', 3, 0.95, ({ wholeSeconds }) => wholeSeconds),
  within('all steps counted, p50', undefined, 0.5, ({ countedSeconds }) => countedSeconds),
  within('all steps counted, p95', 0.6, 0.95, ({ countedSeconds }) => countedSeconds),
];

/** A share of right ones. */
function least(name: string, bar: number | undefined, rate: (score: Score) => Rate): Bar {
  return {
    name,
    wanted: bar === undefined ? '' : `≥ ${100 * bar} %`,
    of: (score) => rate(score).of,
    text: (score) => percent(rate(score)),
    isMet: (score) => rate(score).of === 0 || shareOf(rate(score)) >= (bar ?? 0),
  };
}

/** A share of wrong ones, and how many they are. */
function most(name: string, bar: number | undefined, rate: (score: Score) => Rate): Bar {
  return {
    name,
    wanted: bar === undefined ? '' : bar === 0 ? '0' : `≤ ${100 * bar} %`,
    of: (score) => rate(score).of,
    text: (score) => (rate(score).of === 0 ? '-' : `${percent(rate(score))} (${rate(score).hits})`),
    isMet: (score) => shareOf(rate(score)) <= (bar ?? 1),
  };
}

function within(
  name: string,
  bar: number | undefined,
  share: number,
  seconds: (score: Score) => readonly number[],
): Bar {
  const value = (score: Score) => quantile(seconds(score), share);
  return {
    name,
    wanted: bar === undefined ? '' : `≤ ${bar} s`,
    of: (score) => seconds(score).length,
    text: (score) => `${value(score).toFixed(2)} s`,
    isMet: (score) => value(score) <= (bar ?? Infinity),
  };
}

/** Zero of so many says little when they are the same few functions over and over; of a handful it says nothing. */
export function boundOfZero({ cases }: Score): string {
  if (cases < 30) return '';
  return `No error on ${cases} functions means at most ${percent({ hits: 3, of: cases })} of functions at 95 % (rule of three). `;
}
