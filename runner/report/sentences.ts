/** What a growth measurement found, in sentences: for the terminal, the page and the one-line summary alike. Pure. */
import type { Assessment, Blame, Claim, GrowthReport, Series } from '../growth/report.ts';
import { printable } from '../printable.ts';
import { type Panel, sizesOf, worstOf } from './curves.ts';
import { costText, count, GLUE, grouped, listed, percent, power, sized } from './figures.ts';
import type { Tone } from './line.ts';

export interface Sentence {
  /** `too slow`. */
  readonly headline: string;
  /** `steps grow like n^1.99 on sorted input; budget O(n log n)`; may be empty. */
  readonly rest: string;
  readonly tone: Tone;
}

/** The verdict in one sentence. */
export function verdictOf(assessment: Assessment): Sentence {
  const { dimension, verdict, budget } = assessment;
  const noun = dimension === 'time' ? 'time' : 'memory';
  const limit = budget === undefined ? '' : `; budget ${budget}`;
  switch (verdict) {
    case 'within':
      return { headline: `${noun} within ${budget ?? 'budget'}`, rest: growthText(assessment), tone: 'pass' };
    case 'over': {
      const headline = dimension === 'time' ? 'too slow' : 'too much memory';
      return { headline, rest: `${growthText(assessment)}${limit}`, tone: 'fail' };
    }
    case 'too-slow-to-measure':
      return { ...reached(assessment, limit), tone: 'fail' };
    case 'unclear': {
      const question = budget === undefined ? `how ${noun} grows` : `whether ${noun} is within ${budget}`;
      return { headline: `cannot tell ${question}`, rest: '', tone: 'warn' };
    }
    case 'measured':
      return { headline: `${noun} is ${measuredText(assessment)}`, rest: growthText(assessment), tone: 'strong' };
  }
}

/** `line 5`; of another file `lib/heap.ts:5`. */
export function placeText({ elsewhere, line }: Blame): string {
  return elsewhere === undefined ? `line ${line}` : `${printable(elsewhere)}:${line}`;
}

/** What happens at the blamed line: `includes visits elements: 8.4 M at n = 4 096, grows as n^2.0, 97 % of steps`. */
export function blameText(assessment: Assessment, { what, cost, exponent, share, isCounted }: Blame): string {
  const worst = worstOf(assessment);
  const at = worst === undefined ? '' : ` at ${topSize(worst)}`;
  const doing = printable(what);
  if (assessment.verdict === 'too-slow-to-measure') {
    return isCounted
      ? `${doing}: ${percent(share)} of the steps it took`
      : `suspect: ${doing}; a call did not come to its end`;
  }
  if (!isCounted) {
    const through = cost === 0 ? '' : ` it went through ${count(cost)} characters${at}, and`;
    return `suspect: ${doing};${through} only the clock saw the excess`;
  }
  const unit = worst?.unit ?? 'steps';
  const size = worst === undefined ? 'n' : sizesOf(worst).size;
  const amount = unit === 'steps' ? count(cost) : costText(unit, cost);
  // What a line keeps is estimated.
  const about = unit === 'bytes' ? 'about ' : '';
  return `${doing}: ${about}${amount}${at}, grows as ${power(size, exponent, 1)}, ${shareText(unit, share)}`;
}

function shareText(unit: Series['unit'], share: number): string {
  const whole = WHOLE[unit];
  if (unit !== 'bytes') return `${percent(share)} of ${whole}`;
  return share > NEARLY_ALL ? `nearly all ${whole}` : `about ${percent(share)} of ${whole}`;
}

const NEARLY_ALL = 0.95;

/** `consistent with O(n^2); O(n log n) excluded`; empty where no class is known. */
export function classText({ verdict, consistentWith, excluded }: Assessment): string {
  const not = excluded.length === 0 ? '' : `${listed(excluded)} excluded`;
  const apart = consistentWith.length > 1 ? ', not told apart' : '';
  // Without a budget the classes are the verdict, and are in its sentence.
  const can =
    consistentWith.length === 0 || verdict === 'measured' ? '' : `consistent with ${listed(consistentWith)}${apart}`;
  return [can, not].filter((text) => text !== '').join('; ');
}

/**
 * How to say what an accepted function costs, and which claim nothing was held against; empty where each is said of what
 * was measured.
 */
export function reminderText({ time, space }: GrowthReport): string {
  const missing = [time, space].filter(({ series, claim }) => series.length > 0 && claim === undefined);
  const tags = missing.map(({ dimension }) => `@${dimension} O(…)`);
  const idle = [time, space].flatMap(({ series, claim, dimension }) =>
    series.length === 0 && claim !== undefined ? [`@${dimension} ${printable(claim.text)}`] : [],
  );
  return [
    ...(idle.length === 0 ? [] : [`your ${listed(idle)} was not checked`]),
    ...(tags.length === 0
      ? []
      : [`no claim yet: ${listed(tags)} in the comment above ${tags.length > 1 ? 'are' : 'is'} checked`]),
  ].join('; ');
}

export function claimText({ dimension, consistentWith }: Assessment, { text, verdict }: Claim): string {
  const claim = `your @${dimension} ${printable(text)}`;
  switch (verdict) {
    case 'right':
      return `${claim} is right`;
    case 'wrong':
      return consistentWith.length === 0
        ? `${claim} is wrong`
        : `${claim} is wrong: measured ${either(consistentWith)}`;
    case 'unreadable':
      return `${claim} can't be read: write it like O(n log n)`;
    case 'unchecked':
      return `${claim} was not checked`;
  }
}

/** What the y axis counts: `steps ÷ O(n)`. */
export function axisName({ unit }: Pick<Panel, 'unit'>, budget: string | undefined): string {
  return budget === undefined ? COSTS[unit] : `${COSTS[unit]} ÷ ${budget}`;
}

/** `n (k = 10)`, `n and m together`. */
export function sweepText(sizes: Pick<Panel, 'size' | 'moving' | 'held'>): string {
  const { held } = sizes;
  return held.length === 0 ? alongText(sizes) : `${alongText(sizes)} (${held.join(', ')})`;
}

/** `n`, `n and m together`. A sweep's own name is the author's shorthand, and says nothing to a reader. */
function alongText({ size, moving }: Pick<Panel, 'size' | 'moving'>): string {
  return moving.length > 1 ? `${listed(moving)} together` : size;
}

/**
 * Sizes, families and sweeps: `9 sizes, n = 16 … 4 096, on ascending (worst), random`.
 *
 * @param most how many families are named; the others are counted
 */
export function scopeText(assessment: Assessment, most = Infinity): string {
  const worst = worstOf(assessment);
  if (worst === undefined || worst.points.length === 0) return '';
  const { size, moving, held } = sizesOf(worst);
  const values = worst.points.map(({ sizes, scale }) => sizes[size] ?? scale);
  const range =
    values.length === 1
      ? topSize(worst)
      : `${sized(size, Math.min(...values))}${GLUE}…${GLUE}${grouped(Math.max(...values))}`;
  const here = assessment.series.filter(({ sweep, unit }) => sweep === worst.sweep && unit === worst.unit);
  const families = [...new Set(here.map(({ family }) => family))];
  const sorted = [...families].sort((a, b) => Number(b === worst.family) - Number(a === worst.family));
  const named = sorted
    .slice(0, most)
    .map((family) => (families.length > 1 && family === worst.family ? `${family} (worst)` : family));
  const further = families.length > most ? ` and ${families.length - most} more` : '';
  const others = new Map(assessment.series.map((series) => [series.sweep, alongText(sizesOf(series))]));
  others.delete(worst.sweep);
  const together = moving.length > 1 ? [alongText({ size, moving })] : [];
  const sizes = values.length === 1 ? '1 size' : `${values.length} sizes`;
  return printable(
    [
      `${[sizes, range, ...together, ...held].join(', ')}, on ${named.join(', ')}${further}`,
      ...(others.size === 0 ? [] : [`also ${[...others.values()].map((sizes) => `along ${sizes}`).join(', ')}`]),
    ].join('; '),
  );
}

/** `steps grow like n^1.99 on sorted input`. */
function growthText(assessment: Assessment): string {
  const { exponent, consistentWith, family, verdict } = assessment;
  const worst = worstOf(assessment);
  if (worst === undefined) return 'nothing was measured';
  const { size, moving, held } = sizesOf(worst);
  // The local exponent of 2^n is whatever the largest size happened to be: the class says more.
  const steep = consistentWith.find((name) => /\^n|!/.test(name));
  const like = steep !== undefined ? ` as ${steep}` : exponent === undefined ? '' : ` like ${power(size, exponent, 2)}`;
  const together = moving.length > 1 ? `, ${alongText({ size, moving })}` : '';
  const where = held.length === 0 ? together : `${together} with ${held.join(', ')}`;
  // What is below the noise has an exponent all the same, and what is flat needs none.
  const isFlat = consistentWith.join() === 'O(1)' && verdict !== 'over';
  if (isFlat) return printable(`${FLAT[worst.unit]}${onInput(family)}${where}`);
  return printable(`${SUBJECTS[worst.unit]}${like}${onInput(family)}${where}`);
}

function reached(assessment: Assessment, limit: string): Pick<Sentence, 'headline' | 'rest'> {
  const worst = worstOf(assessment);
  if (worst === undefined || worst.points.length === 0) {
    return { headline: 'too slow', rest: `not even the smallest size came to an end${limit}` };
  }
  const larger = `no larger ${printable(assessment.family)} input came to an end${limit}`;
  return { headline: `too slow at ${topSize(worst)}`, rest: larger };
}

function onInput(family: string): string {
  return family === '' ? '' : ` on ${printable(family)} input`;
}

function topSize(series: Series): string {
  const { size } = sizesOf(series);
  const top = series.points.reduce((most, point) => Math.max(most, point.sizes[size] ?? point.scale), 0);
  return sized(size, top);
}

/** Of several sizes each has its class; one for all can't be told from them. */
function measuredText({ consistentWith, along = [] }: Assessment): string {
  if (along.length < 2) return either(consistentWith);
  return along.map(({ size, classes }) => `${either(classes)} along ${size}`).join(', ');
}

function either(classes: readonly string[]): string {
  return classes.length === 0 ? 'of no known class' : classes.join(' or ');
}

const SUBJECTS: Readonly<Record<Series['unit'], string>> = {
  steps: 'steps grow',
  cpu: 'CPU time grows',
  bytes: 'live memory grows',
  depth: 'recursion depth grows',
};

const FLAT: Readonly<Record<Series['unit'], string>> = {
  steps: 'steps do not grow',
  cpu: 'CPU time does not grow',
  bytes: 'live memory does not grow',
  depth: 'recursion depth does not grow',
};

const WHOLE: Readonly<Record<Series['unit'], string>> = {
  steps: 'steps',
  cpu: 'CPU time',
  bytes: 'live memory',
  depth: 'the depth',
};

const COSTS: Readonly<Record<Series['unit'], string>> = {
  steps: 'steps',
  cpu: 'CPU ms',
  bytes: 'bytes',
  depth: 'call depth',
};
