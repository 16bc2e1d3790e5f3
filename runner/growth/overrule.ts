/** What the clock saw overrules what counting said of time. Pure. */
import type { Subject } from './assess.ts';
import { type Bound, parseBound } from './bound.ts';
import { checkClaim, inSymbol } from './claim.ts';
import { CLASSES } from './classes.ts';
import { isOverTime, type TimedSeries, timedClasses, timedExponent } from './hidden.ts';
import type { Assessment, Series } from './report.ts';
import { suspectOf } from './suspect.ts';

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
  const suspect = isOver ? suspectOf(hidden.counted, subject, timedExponent(hidden)) : undefined;
  const { margin: _, along: __, blame: ___, ...rest } = assessment;
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
    ...(suspect === undefined ? {} : { blame: suspect }),
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
