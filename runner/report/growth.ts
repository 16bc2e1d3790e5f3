/** What a growth measurement found, as lines for a person: the verdict, the line to blame, what is known. Pure. */
import type { Assessment, Blame } from '../growth/report.ts';
import { printable } from '../printable.ts';
import { GLUE } from './figures.ts';
import { type Line, shorten, type Tone, tone, widthOf, wrap } from './line.ts';
import { blameText, claimText, classText, placeText, scopeText, verdictOf } from './sentences.ts';

/** About 7 lines at 80 columns, so that a plot has room beside them on a small screen; never more than 14. */
export function assessmentLines(assessment: Assessment, width: number): readonly Line[] {
  const { blame, claim, verdict, summary } = assessment;
  // Where there is a class, the summary would only repeat the other lines.
  const needsReason = verdict === 'unclear' || verdict === 'too-slow-to-measure';
  const lines = [
    ...verdictLines(assessment, width),
    ...(needsReason ? shorten(indented(printable(summary), width), 4) : []),
    ...(blame === undefined ? [] : blameLines(assessment, blame, width)),
    ...indented(classText(assessment), width),
    ...(claim === undefined
      ? []
      : indented(claimText(assessment, claim), width, claim.verdict === 'right' ? 'pass' : 'warn')),
    ...indented(scopeText(assessment), width, 'dim'),
  ];
  return shorten(lines, MOST_LINES);
}

const MOST_LINES = 14;

function verdictLines(assessment: Assessment, width: number): readonly Line[] {
  const { headline, rest, tone: look } = verdictOf(assessment);
  const head = `${SIGNS[look] ?? '○'} ${headline}`;
  return folded(rest === '' ? head : `${head}: ${rest}`, width).map((part, index): Line => {
    return index === 0 ? [tone(look, part.slice(0, head.length)), part.slice(head.length)] : [part];
  });
}

function blameLines(assessment: Assessment, blame: Blame, width: number): readonly Line[] {
  const label = `${placeText(blame)}: `;
  const source = printable(blame.source).trim();
  const text = blameText(assessment, blame);
  const whole: Line = ['  ', tone('dim', label), tone('code', source), ` — ${text.replaceAll(GLUE, ' ')}`];
  if (widthOf(whole) <= width) return [whole];
  const code = wrap(label + source, width - 2, 2).map((part, index): Line => {
    if (index > 0 || !part.startsWith(label)) return ['  ', tone('code', part)];
    return ['  ', tone('dim', label), tone('code', part.slice(label.length))];
  });
  return [...shorten(code, 2), ...shorten(indented(text, width), 4)];
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
