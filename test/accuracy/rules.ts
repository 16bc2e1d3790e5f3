/** Published rules for the class of a series, to be compared with on the same measurements. Pure. */
import { linearRegression } from 'simple-statistics';
import { type GrowthClass, CLASSES as LADDER } from '../../runner/growth/classes.ts';
import { type Sample, slope } from '../../runner/growth/trend.ts';
import { budgetsAround } from './budgets.ts';
import type { TimeResult } from './timeScore.ts';

export interface Rule {
  readonly name: string;
  /** The classes it comes with; it is also given all of ours. */
  readonly own: readonly string[];
  /** @returns the class it decides for; undefined when there are too few points for it */
  decide(points: readonly Sample[], classes: readonly GrowthClass[]): string | undefined;
}

/**
 * google/benchmark, `MinimalLeastSq` in src/complexity.cc (00cc1813): for each class f one coefficient by least
 * squares, c = Σ t f / Σ f²; the class with the smallest root mean square of t - c f is taken, the simplest first.
 */
const googleBenchmark: Rule = {
  name: 'google/benchmark',
  own: ['O(1)', 'O(log n)', 'O(n)', 'O(n log n)', 'O(n^2)', 'O(n^3)'],
  decide: (points, classes) =>
    points.length < 2 ? undefined : smallest(classes, (one) => residualAtZero(points, one)),
};

/**
 * The power rule of McGeoch, Precup and Cohen, "How to Find Big-Oh in Your Data Set (and How Not To)", 1997: the slope
 * of the cost on log-log axes. It is compared with the slope of each class at the same sizes, which lets it tell
 * n log n from n; taken over the five largest, as in tools that drop small sizes.
 */
const logLogSlope: Rule = {
  name: 'log-log slope',
  own: LADDER.map(({ text }) => text),
  decide: (points, classes) => {
    const top = points.slice(-5);
    const own = slope(top);
    if (own === undefined) return undefined;
    const off = ({ at }: GrowthClass) => slope(top.map(({ scale }) => ({ scale, cost: at(scale) }))) ?? Infinity;
    return smallest(classes, (one) => Math.abs(off(one) - own));
  },
};

/**
 * pberkes/big_O, `infer_big_o_class` in big_o/big_o.py (042b7d72): for each class f least squares of a + b f; the class
 * with the smallest sum of squared residuals is taken, and a later one must be better by 1e-6. Its exponential is
 * fitted to the logarithm of the cost, and its residuals are compared with the others as they are.
 */
const bigO: Rule = {
  name: 'big_O',
  own: ['O(1)', 'O(n)', 'O(n^2)', 'O(n^3)', 'O(log n)', 'O(n log n)', 'O(2^n)'],
  decide: (points, classes) =>
    points.length < 3 ? undefined : smallest(classes, (one) => residualWithIntercept(points, one), 1e-6),
};

export const RULES: readonly Rule[] = [googleBenchmark, logLogSlope, bigO];

/** What a rule says of one case: within a budget is what is decided to be no larger. */
export function resultOf(rule: Rule, label: string, points: readonly Sample[], classes = LADDER): TimeResult {
  const best = rule.decide(points, classes);
  const rank = (name: string) => LADDER.findIndex(({ text }) => text === name);
  const outcomes = budgetsAround(label).map(({ text }) => {
    if (best === undefined) return { budget: text, outcome: 'unclear' as const };
    return { budget: text, outcome: rank(best) <= rank(text) ? ('accepted' as const) : ('rejected' as const) };
  });
  return { label, best, outcomes };
}

/** Of the classes that it comes with. */
export function classesOf({ own }: Rule): readonly GrowthClass[] {
  return own.flatMap((name) => LADDER.filter(({ text }) => text === name));
}

function residualAtZero(points: readonly Sample[], { at }: GrowthClass): number {
  const across = sum(points, ({ scale, cost }) => cost * at(scale));
  const coefficient = across / sum(points, ({ scale }) => at(scale) ** 2);
  return Math.sqrt(sum(points, ({ scale, cost }) => (cost - coefficient * at(scale)) ** 2) / points.length);
}

function residualWithIntercept(points: readonly Sample[], { text, at }: GrowthClass): number {
  const isExponential = text === 'O(2^n)';
  const pairs = points.map(({ scale, cost }) =>
    isExponential ? [scale, Math.log(cost)] : [text === 'O(1)' ? 0 : at(scale), cost],
  );
  const { m, b } = linearRegression(pairs);
  // Without spread in x there is no slope, and the line is the mean.
  const slopeOf = Number.isFinite(m) ? m : 0;
  const intercept = Number.isFinite(b) ? b : sum(pairs, ([, y = 0]) => y) / pairs.length;
  return sum(pairs, ([x = 0, y = 0]) => (y - intercept - slopeOf * x) ** 2);
}

/** The first of those with the least; one that can't be computed is never it. */
function smallest(
  classes: readonly GrowthClass[],
  residual: (one: GrowthClass) => number,
  bias = 0,
): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  for (const one of classes) {
    const value = residual(one);
    if (value < least - bias) {
      least = value;
      best = one.text;
    }
  }
  return best;
}

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
