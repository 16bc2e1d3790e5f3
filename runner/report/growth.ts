/** What a growth measurement found, as lines for a person: the verdict, the line to blame, what is known. Pure. */
import type { Assessment, Blame } from '../growth/report.ts';
import { printable } from '../printable.ts';
import { GLUE } from './figures.ts';
import { clip, type Line, shorten, type Tone, tone, widthOf, wrap } from './line.ts';
import { blameText, claimText, classText, placeText, scopeText, verdictOf } from './sentences.ts';

/**
 * About 7 lines at 80 columns, so that a plot has room beside them on a small screen; never more than 14.
 *
 * @param isBrief never more than 10: sizes and families are left out, and the end of a long line of code
 */
export function assessmentLines(assessment: Assessment, width: number, isBrief = false): readonly Line[] {
  const { blame, claim, verdict, summary } = assessment;
  // Where there is a class, the summary would only repeat the other lines.
  const needsReason = verdict === 'unclear' || verdict === 'too-slow-to-measure';
  const lines = [
    ...verdictLines(assessment, width),
    ...(needsReason ? shorten(indented(printable(summary), width), 4) : []),
    ...(blame === undefined ? [] : blameLines(assessment, blame, width, isBrief)),
    ...indented(classText(assessment), width),
    ...(claim === undefined
      ? []
      : indented(claimText(assessment, claim), width, claim.verdict === 'right' ? 'pass' : 'warn')),
    ...(isBrief ? [] : scopeLines(assessment, width)),
  ];
  return shorten(lines, isBrief ? MOST_BRIEF : MOST_LINES);
}

const MOST_LINES = 14;
const MOST_BRIEF = 10;

/** The worst family alone where that saves a line: a page, and JSON, name them all. */
function scopeLines(assessment: Assessment, width: number): readonly Line[] {
  const all = indented(scopeText(assessment), width, 'dim');
  const few = indented(scopeText(assessment, 1), width, 'dim');
  return few.length < all.length ? few : all;
}

function verdictLines(assessment: Assessment, width: number): readonly Line[] {
  const { headline, rest, tone: look } = verdictOf(assessment);
  const head = `${SIGNS[look] ?? '○'} ${headline}`;
  return folded(rest === '' ? head : `${head}: ${rest}`, width).map((part, index): Line => {
    return index === 0 ? [tone(look, part.slice(0, head.length)), part.slice(head.length)] : [part];
  });
}

function blameLines(assessment: Assessment, blame: Blame, width: number, isBrief: boolean): readonly Line[] {
  const label = `${placeText(blame)}: `;
  const source = printable(blame.source).trim();
  const text = blameText(assessment, blame);
  const whole: Line = ['  ', tone('dim', label), tone('code', source), ` — ${text.replaceAll(GLUE, ' ')}`];
  if (widthOf(whole) <= width) return [whole];
  const code = wrap(label + source, width - 2, 2).map((part, index): Line => {
    if (index > 0 || !part.startsWith(label)) return ['  ', tone('code', part)];
    return ['  ', tone('dim', label), tone('code', part.slice(label.length))];
  });
  const [first = []] = code;
  const shown = isBrief && code.length > 1 ? [clip([...first, '…'], width)] : shorten(code, 2);
  return [...shown, ...shorten(indented(text, width), isBrief ? 2 : 4)];
}

function indented(text: string, width: number, look?: Tone): readonly Line[] {
  if (text === '') return [];
  return folded(text, width - 2).map((part): Line => ['  ', look === undefined ? part : tone(look, part)]);
}

/** Wrapped, but not inside `O(n log n)` or between a number and its unit; copied text has ordinary spaces all the same. */
function folded(text: string, width: number): readonly string[] {
  const glued = text.replace(/O\([^()]*\)/g, (name) => name.replaceAll(' ', GLUE));
  return wrap(glued, width, 2).map((part) => part.replaceAll(GLUE, ' '));
}

const SIGNS: Readonly<Partial<Record<Tone, string>>> = { pass: '✓', fail: '✗', warn: '?' };
