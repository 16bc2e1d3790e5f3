/** What was said of a function before it was measured, held against the measurement. Pure. */
import { type Bound, parseBound } from './bound.ts';
import { checkClaim, inSymbol } from './claim.ts';
import { CLASSES, classify, toleranceOver, topOf } from './classes.ts';
import type { Assessment, Series } from './report.ts';
import { judgeBytes } from './space.ts';
import { trendAgainst } from './trend.ts';

/** One dimension of a prediction. */
export interface Outcome {
  /** In the usual spelling: `O(n log n)`. */
  readonly said: string;
  /** `O(n) or O(n log n)`, `within O(n log k)`; empty when nothing was measured. */
  readonly measured: string;
  readonly verdict: 'right' | 'wrong' | 'unchecked';
}

/**
 * By the rule for claims, but from the series of a finished report: a measurement is not repeated because somebody
 * takes their time to say what they expect of it.
 *
 * @param said a bound that `parseBound` can read
 * @param symbols sizes of the round; the first is the main one
 */
export function outcomeOf(said: string, assessment: Assessment, symbols: readonly string[]): Outcome {
  const parsed = parseBound(said, symbols);
  if (parsed.kind === 'unreadable') return { said, measured: '', verdict: 'unchecked' };
  const { bound } = parsed;
  const { consistentWith: classes } = assessment;
  if (classes.length === 0) return { said: bound.text, measured: '', verdict: 'unchecked' };
  const verdict = verdictOn(bound, assessment, symbols);
  return { said: bound.text, measured: measuredText(verdict, bound.text, assessment, symbols), verdict };
}

/** Never what was said beside a `wrong`: along another size, or at one line, it may be more than its class. */
function measuredText(
  verdict: Outcome['verdict'],
  said: string,
  { consistentWith: classes, verdict: held, budget }: Assessment,
  symbols: readonly string[],
): string {
  const isNamed = classes.includes(said);
  if (verdict === 'right') return isNamed ? classes.join(' or ') : `within ${said}`;
  // Classes are those along one size: of several, the budget says more.
  const known = symbols.length > 1 && held === 'within' && budget !== undefined ? `within ${budget}` : '';
  if (isNamed) return [`more than ${said}`, known].filter((text) => text !== '').join(', ');
  return known === '' ? classes.join(' or ') : known;
}

function verdictOn(bound: Bound, assessment: Assessment, symbols: readonly string[]): 'right' | 'wrong' {
  const { claim } = assessment;
  const claimed = claim === undefined ? undefined : parseBound(claim.text, symbols);
  // Who has claimed the same above the function gets the same answer.
  const isClaimed = claimed?.kind === 'bound' && claimed.bound.text === bound.text;
  if (isClaimed && (claim?.verdict === 'right' || claim?.verdict === 'wrong')) return claim.verdict;
  return holds(bound, assessment, symbols) ? 'right' : 'wrong';
}

function holds(bound: Bound, assessment: Assessment, symbols: readonly string[]): boolean {
  const { dimension, budget, verdict, series } = assessment;
  const consistent = mainClasses(assessment, symbols);
  const index = CLASSES.findIndex(({ text }) => inSymbol(text, symbols[0] ?? 'n') === bound.text);
  const isWithin = () => {
    if (symbols.length === 1 && index !== -1) return index >= Math.min(...consistent);
    // The verdict knows more than the totals: a single line may have broken the budget.
    if (bound.text === budget) return verdict === 'within';
    return series.every((one) => keeps(one, bound));
  };
  // As with claims, too cautious is let pass for space alone: small amounts of memory do not show.
  if (dimension === 'space') return isWithin();
  return checkClaim(bound.text, symbols, consistent, isWithin).verdict === 'right';
}

/** Classes along the main size, of the family that grows fastest: indexes into `CLASSES`. */
function mainClasses({ series, sweep, consistentWith }: Assessment, symbols: readonly string[]): readonly number[] {
  const main = symbols[0] ?? 'n';
  if (symbols.length === 1 || sweep === main) {
    return consistentWith.map((text) => CLASSES.findIndex((known) => inSymbol(known.text, main) === text));
  }
  const all = series.filter((one) => one.sweep === main).map(({ points }) => classify(points)?.consistent ?? []);
  return all.sort((a, b) => Math.max(-1, ...b) - Math.max(-1, ...a))[0] ?? [];
}

function keeps({ unit, points }: Series, bound: Bound): boolean {
  switch (unit) {
    case 'bytes':
      return (
        judgeBytes(
          points.map(({ scale, sizes, cost }) => ({ scale, sizes, bytes: cost })),
          bound,
        ).verdict !== 'over'
      );
    case 'cpu':
      // The clock is only ever read against the reference.
      return true;
    case 'steps':
    case 'depth': {
      const top = topOf(points);
      const at = new Map(points.map(({ scale, sizes }) => [scale, bound.at(sizes)]));
      return (trendAgainst(top, (scale) => at.get(scale) ?? 1) ?? 0) <= toleranceOver(top.map(({ scale }) => scale));
    }
  }
}
