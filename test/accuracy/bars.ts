/** What the engine has to reach, row by row. Pure. */
import { quantile } from '../bench/stats.ts';
import { percent, type Rate, rateText, shareOf } from './rate.ts';
import type { Score } from './score.ts';

interface Bar {
  readonly name: string;
  /** As it is printed; empty where nothing is asked. */
  readonly wanted: string;
  text(score: Score): string;
  /** False where nothing was measured that could meet it. */
  isMet(score: Score): boolean;
}

export const BARS: readonly Bar[] = [
  least('class exactly right', 0.97, ({ time }) => time.exact),
  told('label among the classes not excluded', ({ inSet }) => inSet),
  most('false rejects, at the label and above', 0.005, ({ time }) => time.falseRejects),
  told('false accepts one class below', ({ time }) => time.falseAccepts),
  most('false accepts two or more below', 0, ({ time }) => time.farAccepts),
  most('hard pair, n against n log n', 0.01, ({ time }) => time.hardPair),
  most('inconclusive', 0.03, ({ time }) => time.inconclusive),
  most('flips between repeats', 0.005, ({ flips }) => flips),
  least('right line blamed', 0.95, ({ blamed }) => blamed),
  least('space: right verdict', 0.97, ({ space }) => space),
  told('space: right where it is too small to show', ({ spaceTooSmall }) => spaceTooSmall),
  told('space: class exactly right', ({ spaceExact }) => spaceExact),
  within('verdict on time and space, p50', 1.5, 0.5, ({ wholeSeconds }) => wholeSeconds),
  within('verdict on time and space, p95', 3, 0.95, ({ wholeSeconds }) => wholeSeconds),
  told_seconds('all counted, p50', 0.5, ({ countedSeconds }) => countedSeconds),
  within('all counted, p95', 0.6, 0.95, ({ countedSeconds }) => countedSeconds),
];

function least(name: string, bar: number, rate: (score: Score) => Rate): Bar {
  const isMet = (score: Score) => rate(score).of === 0 || shareOf(rate(score)) >= bar;
  return { name, wanted: `≥ ${100 * bar} %`, text: (score) => rateText(rate(score)), isMet };
}

function most(name: string, bar: number, rate: (score: Score) => Rate): Bar {
  const isMet = (score: Score) => shareOf(rate(score)) <= bar;
  return { name, wanted: bar === 0 ? '0' : `≤ ${100 * bar} %`, text: (score) => rateText(rate(score)), isMet };
}

function told(name: string, rate: (score: Score) => Rate): Bar {
  return { name, wanted: '', text: (score) => rateText(rate(score)), isMet: () => true };
}

function within(name: string, bar: number, share: number, seconds: (score: Score) => readonly number[]): Bar {
  const value = (score: Score) => quantile(seconds(score), share);
  return {
    name,
    wanted: `≤ ${bar} s`,
    text: (score) => `${value(score).toFixed(2)} s`,
    isMet: (score) => value(score) <= bar,
  };
}

function told_seconds(name: string, share: number, seconds: (score: Score) => readonly number[]): Bar {
  return { ...within(name, Infinity, share, seconds), wanted: '' };
}

/** Zero of so many says little when they are the same few functions over and over. */
export function boundOfZero({ cases }: Score): string {
  return `No error on ${cases} functions means at most ${percent({ hits: 3, of: cases })} of functions at 95 % (rule of three).`;
}
