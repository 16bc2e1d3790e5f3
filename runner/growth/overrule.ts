/** What the clock saw overrules what counting said of time. Pure. */
import type { Subject } from './assess.ts';
import { type Bound, parseBound } from './bound.ts';
import { checkClaim, inSymbol } from './claim.ts';
import { CLASSES } from './classes.ts';
import { isOverTime, type TimedSeries, timedClasses, timedExponent } from './hidden.ts';
import { lineCosts } from './lines.ts';
import type { Assessment, Blame, Series } from './report.ts';

/** @param assessment by counting; of its series the one that was timed gives way to what the clock showed */
export function overrule(
  assessment: Assessment,
  hidden: TimedSeries,
  bound: Bound | undefined,
  subject: Subject,
): Assessment {
  const { family, sweep } = hidden.ladder;
  const isOver = bound !== undefined && isOverTime(hidden, bound);
  const classes = timedClasses(hidden);
  const { margin: _, along: __, ...rest } = assessment;
  const isMain = sweep === subject.symbols[0];
  return {
    ...rest,
    verdict: bound === undefined ? 'measured' : isOver ? 'over' : 'within',
    ...(assessment.claim === undefined ? {} : { claim: claimBeside(assessment.claim.text, hidden, classes, subject) }),
    consistentWith: isMain ? classes.map((index) => inSymbol(CLASSES[index]?.text ?? '', sweep)) : [],
    excluded: [],
    exponent: timedExponent(hidden),
    family,
    sweep,
    series: [seriesOf(hidden, bound), ...assessment.series],
    ...(isOver ? { blame: suspectOf(hidden, subject) } : {}),
    summary: 'CPU time outgrows the steps that were counted, in two measurements in a row.',
  };
}

function claimBeside(text: string, hidden: TimedSeries, classes: readonly number[], { symbols }: Subject) {
  return checkClaim(text, symbols, classes, (claimed) => {
    const parsed = parseBound(claimed, symbols);
    return parsed.kind === 'bound' && !isOverTime(hidden, parsed.bound);
  });
}

function seriesOf({ ladder, points }: TimedSeries, bound: Bound | undefined): Series {
  return {
    family: ladder.family,
    sweep: ladder.sweep,
    unit: 'cpu',
    points: points.map(({ scale, sizes, cpuMs, referenceMs }) => ({
      scale,
      sizes,
      cost: cpuMs,
      ...(bound === undefined ? {} : { budget: bound.at(sizes) }),
      ...(referenceMs === undefined ? {} : { reference: referenceMs }),
    })),
    trend: undefined,
  };
}

/** The line through whose opaque builtins most went; where there is none, the line that ran most. */
function suspectOf(hidden: TimedSeries, { sites, sourceLine }: Subject): Blame {
  const top = hidden.counted.points.at(-1);
  const lines = lineCosts(top === undefined ? [] : [top], sites);
  const place = [...(top?.opaque ?? [])].reduce((most, units, at, all) => (units > (all[most] ?? 0) ? at : most), 0);
  const units = top?.opaque[place] ?? 0;
  const site = units > 0 ? sites[place] : undefined;
  const { file, line, column } = site ?? lines[0] ?? { file: '', line: 0, column: 0 };
  const share = lines.find((one) => one.file === file && one.line === line)?.share ?? 0;
  return {
    file,
    line,
    column,
    source: sourceLine(file, line).trim(),
    what:
      site === undefined
        ? 'long texts or numbers, compared, joined or multiplied'
        : `what ${site.name} does inside, such as backtracking`,
    cost: units,
    exponent: timedExponent(hidden) ?? 0,
    share,
    isCounted: false,
  };
}
