/** From judged series to what is reported of one dimension. Pure. */
import type { Bound } from './bound.ts';
import { parseBound } from './bound.ts';
import { checkClaim, inSymbol } from './claim.ts';
import { CLASSES, toleranceOver, topOf } from './classes.ts';
import type { LineCost } from './lines.ts';
import type { Assessment, Blame, Claim, Series } from './report.ts';
import type { Site } from './sites.ts';
import { type JudgedSpace, judgeBytes, judgeSpace, spaceClassesOf, type WeighSeries } from './space.ts';
import { classesOf, excludedBeside, type Judged, judgeSeries } from './steps.ts';
import { suspectOf } from './suspect.ts';

export interface Subject {
  /** Names of the sizes; the first is the main one. */
  readonly symbols: readonly string[];
  readonly sites: readonly Site[];
  /** A line of the learner's source, for the blame. */
  sourceLine(file: string, line: number): string;
}

/** @param claim as written; undefined when there is none */
export function assessTime(
  judged: readonly Judged[],
  bound: Bound | undefined,
  claim: string | undefined,
  subject: Subject,
): Assessment {
  const sorted = [...judged].sort((a, b) => b.excess - a.excess || (b.exponent ?? 0) - (a.exponent ?? 0));
  const worst = sorted[0];
  if (worst === undefined) return unmeasured('time', bound, NOTHING);
  // Sizes this small say nothing of a class.
  const consistent = worst.verdict === 'too-slow' ? [] : classesOf(worst.series, subject.sites);
  const symbol = symbolOf(worst.series.ladder.sweep, subject);
  const verdict = verdictOf(worst, bound);
  const blame = blameFor(worst, verdict, subject);
  const isWithin = (text: string) => {
    const parsed = parseBound(text, subject.symbols);
    return (
      parsed.kind === 'bound' &&
      judged.every(({ series }) => judgeSeries(series, parsed.bound, subject.sites).verdict === 'within')
    );
  };
  const main = classesAlong(judged[0]?.series.ladder.sweep, judged, subject);
  return {
    dimension: 'time',
    verdict,
    ...(bound === undefined ? {} : { budget: bound.text }),
    ...(claim === undefined ? {} : { claim: checkClaim(claim, subject.symbols, main, isWithin) }),
    consistentWith: namesOf(consistent, symbol),
    excluded: consistent.length === 0 ? [] : namesOf(excludedBeside(consistent), symbol),
    ...alongEach(judged, subject),
    exponent: worst.exponent,
    margin: toleranceOver(
      topOf(worst.series.points.map((point) => ({ ...point, cost: point.steps }))).map(({ scale }) => scale),
    ),
    family: worst.series.ladder.family,
    sweep: worst.series.ladder.sweep,
    series: sorted.map((one) => stepSeries(one, bound)),
    ...(blame === undefined ? {} : { blame }),
    summary: [
      summaryOf(worst, judged.length),
      ...(worst.verdict === 'too-slow' ? seenClasses(sorted, subject) : []),
    ].join(' '),
  };
}

/** The size that classes are named in: where several grow together, the main one of them. */
function symbolOf(sweep: string, { symbols }: Subject): string {
  return symbols.includes(sweep) ? sweep : (symbols[0] ?? 'n');
}

/** @param judged the worst first */
export function assessSpace(
  judged: readonly JudgedSpace[],
  bound: Bound | undefined,
  claim: string | undefined,
  subject: Subject,
  blame?: Blame,
): Assessment {
  const worst = judged[0];
  if (worst === undefined) return unmeasured('space', bound, NOTHING);
  const consistent = spaceClassesOf(withoutJumps(worst.weighed));
  const { family, sweep } = worst.weighed.counted.ladder;
  const symbol = symbolOf(sweep, subject);
  return {
    dimension: 'space',
    verdict: bound === undefined ? 'measured' : worst.verdict,
    ...(bound === undefined ? {} : { budget: bound.text }),
    ...(claim === undefined ? {} : { claim: spaceClaim(claim, judged, subject) }),
    consistentWith: namesOf(consistent, symbol),
    excluded: [],
    exponent: worst.exponent,
    family,
    sweep,
    series: judged.map((one) => spaceSeries(one, bound)),
    ...(blame === undefined ? {} : { blame }),
    summary:
      worst.verdict === 'unclear'
        ? 'Too few sizes could be weighed to tell.'
        : `Live memory at ${LIVE_TEXT}, less input and output${worst.by === 'depth' ? '; the depth of calls is what grows' : ''}.`,
  };
}

/** One jump of V8's own bends the whole curve: what the verdict lets pass as flat has no class of its own either. */
function withoutJumps(weighed: WeighSeries): WeighSeries {
  return judgeBytes(weighed.points, FLAT).verdict === 'within' ? { ...weighed, points: [] } : weighed;
}

const FLAT: Bound = { text: 'O(1)', symbols: [], at: () => 1 };

const LIVE_TEXT = 'about a dozen places of each call';

/** A claim that is too cautious is let pass: small amounts of memory do not show. */
function spaceClaim(text: string, judged: readonly JudgedSpace[], { symbols }: Subject): Claim {
  const parsed = parseBound(text, symbols);
  if (parsed.kind === 'unreadable') return { text, verdict: 'unreadable' };
  if (judged.some(({ verdict }) => verdict === 'unclear')) return { text, verdict: 'unchecked' };
  const isRight = judged.every(({ weighed }) => judgeSpace(weighed, parsed.bound).verdict === 'within');
  return { text, verdict: isRight ? 'right' : 'wrong' };
}

function verdictOf(worst: Judged, bound: Bound | undefined): Assessment['verdict'] {
  if (worst.verdict === 'too-slow') return 'too-slow-to-measure';
  if (worst.verdict === 'failed') return 'unclear';
  return bound === undefined ? 'measured' : worst.verdict;
}

/** Classes along one size, over all families: what a claim in one size is about. */
function classesAlong(sweep: string | undefined, judged: readonly Judged[], subject: Subject): readonly number[] {
  const all = judged
    .filter(({ series, verdict }) => series.ladder.sweep === sweep && verdict !== 'too-slow')
    .map(({ series }) => classesOf(series, subject.sites));
  const highest = (classes: readonly number[]) => classes.reduce((most, index) => Math.max(most, index), -1);
  return all.sort((a, b) => highest(b) - highest(a))[0] ?? [];
}

/** With several sizes, what it is along each of them while the others are held. */
function alongEach(judged: readonly Judged[], subject: Subject): Pick<Assessment, 'along'> {
  if (subject.symbols.length < 2) return {};
  const along = subject.symbols
    .map((size) => ({ size, classes: namesOf(classesAlong(size, judged, subject), size) }))
    .filter(({ classes }) => classes.length > 0);
  return { along };
}

function namesOf(classes: readonly number[], size: string): readonly string[] {
  return classes.map((index) => inSymbol(CLASSES[index]?.text ?? '', size));
}

/** Of what was ended for the time it took, the line is a suspect: the steps of that call are not known. */
function blameFor({ series, line }: Judged, verdict: Assessment['verdict'], subject: Subject): Blame | undefined {
  if (verdict !== 'over' && verdict !== 'too-slow-to-measure') return undefined;
  const { cut } = series;
  if (cut?.kind !== 'stopped' || verdict === 'over') return line === undefined ? undefined : blameOf(line, subject);
  const isOutOfTime = cut.stop.kind === 'stopped' && cut.stop.ending.kind === 'time-limit';
  return isOutOfTime ? suspectOf(series, subject) : undefined;
}

function blameOf(line: LineCost & { readonly exponent: number }, { sourceLine }: Subject): Blame {
  const { file, column, what, share, exponent, costs } = line;
  const source = sourceLine(file, line.line).trim();
  return { file, line: line.line, column, source, what, cost: costs.at(-1) ?? 0, exponent, share, isCounted: true };
}

function stepSeries({ series, trend }: Judged, bound: Bound | undefined): Series {
  const { family, sweep } = series.ladder;
  const points = series.points.map(({ scale, sizes, steps }) => ({
    scale,
    sizes,
    cost: steps,
    ...(bound === undefined ? {} : { budget: bound.at(sizes) }),
  }));
  return { family, sweep, unit: 'steps', points, trend };
}

function spaceSeries({ weighed, by, excess }: JudgedSpace, bound: Bound | undefined): Series {
  const { family, sweep } = weighed.counted.ladder;
  const budgetAt = (sizes: Readonly<Record<string, number>>) =>
    bound === undefined ? {} : { budget: bound.at(sizes) };
  const points =
    by === 'depth'
      ? weighed.counted.points.map(({ scale, sizes, depth }) => ({ scale, sizes, cost: depth, ...budgetAt(sizes) }))
      : weighed.points.map(({ scale, sizes, bytes }) => ({ scale, sizes, cost: bytes, ...budgetAt(sizes) }));
  return { family, sweep, unit: by, points, trend: excess };
}

function summaryOf({ series, verdict }: Judged, families: number): string {
  const { points, cut } = series;
  const last = points.at(-1)?.scale ?? 0;
  if (cut?.kind === 'threw') return `It threw at size ${cut.scale}: ${cut.error.name}: ${cut.error.message}.`;
  if (cut?.kind === 'promise') return 'It returned a Promise: its steps can not be followed.';
  if (verdict === 'too-slow' || cut?.kind === 'stopped')
    return `It did not finish at size ${cut !== undefined && 'scale' in cut ? cut.scale : last}.`;
  return `Steps counted at ${points.length} sizes up to ${last}, on ${families} ${families === 1 ? 'family' : 'families'} of inputs.`;
}

/** Where one family did not come to an end, what the others came to before: a sentence for each class, or classes. */
function seenClasses(judged: readonly Judged[], subject: Subject): readonly string[] {
  const families = new Map<string, string[]>();
  for (const { series, verdict } of judged) {
    if (verdict !== 'within' && verdict !== 'over') continue;
    const { family, sweep } = series.ladder;
    const classes = namesOf(classesOf(series, subject.sites), symbolOf(sweep, subject)).join(' or ');
    if (classes !== '') families.set(classes, [...(families.get(classes) ?? []), family]);
  }
  return [...families].map(([classes, names]) => `On ${[...new Set(names)].join(', ')} input it takes ${classes}.`);
}

const NOTHING = 'Nothing could be measured.';

/**
 * An assessment that was not made, and why.
 *
 * @param claim as written, where it is worth saying that nothing can be held against it
 */
export function unmeasured(
  dimension: 'time' | 'space',
  bound: Bound | undefined,
  summary: string,
  claim?: string,
): Assessment {
  const budget = bound === undefined ? {} : { budget: bound.text };
  return {
    dimension,
    verdict: 'unclear',
    ...budget,
    ...(claim === undefined ? {} : { claim: { text: claim, verdict: 'unchecked' } }),
    consistentWith: [],
    excluded: [],
    exponent: undefined,
    family: '',
    sweep: '',
    series: [],
    summary,
  };
}
