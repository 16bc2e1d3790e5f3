/** What is told of a set of observations, as tables. Pure. */
import { CLASSES as LADDER } from '../../runner/growth/classes.ts';
import { BARS, boundOfZero } from './bars.ts';
import { CLASSES } from './cases.ts';
import type { Condition, Observation } from './observation.ts';
import { percent } from './rate.ts';
import { classesOf, RULES, type Rule, resultOf } from './rules.ts';
import { type Seen, scoreOf, timeResultOf } from './score.ts';
import { scoreTime, type TimeScore } from './timeScore.ts';

export interface Section {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly note: string;
}

export function sectionsOf(all: readonly Seen[]): readonly Section[] {
  const conditions = (['quiet', 'loaded'] as const).filter((name) => all.some(({ seen }) => seen.condition === name));
  return [
    barSection(all, conditions),
    ...conditions.map((condition) => ruleSection(under(all, condition), condition)),
    confusion(all),
    strata(all),
  ];
}

function under(all: readonly Seen[], condition: Condition): readonly Seen[] {
  return all.filter(({ seen }) => seen.condition === condition);
}

function barSection(all: readonly Seen[], conditions: readonly Condition[]): Section {
  const scores = conditions.map((condition) => scoreOf(under(all, condition)));
  return {
    title: 'The engine',
    head: ['', 'wanted', 'of', ...conditions],
    rows: BARS.map(({ name, wanted, of, text }) => [
      name,
      wanted,
      String(Math.max(...scores.map(of))),
      ...scores.map(text),
    ]),
    note:
      boundOfZero(scoreOf(all)) +
      [
        'A run measures once and is judged at every budget, a verdict each; a flip is a pair of case and budget whose runs differ.',
        'Space is asked of a budget below the label only where one word for each unit of the label would outgrow the budget twofold and by 16 KiB between the smallest and the largest size that was weighed; the others are in the row below it.',
        'Seconds begin with reading the file; what comes before the growth stage (examples, properties) is not in them. No rejection by counts is later than “all counted”.',
      ].join(' '),
  };
}

/** Each rule on counts, then on CPU time: what is gained by the measure, and what by the decision. */
function ruleSection(all: readonly Seen[], condition: Condition): Section {
  const rows = RULES.flatMap((rule) =>
    (['steps', 'cpu'] as const).map((source) => [
      `${rule.name}, ${source === 'cpu' ? 'CPU time' : 'counts'}`,
      ...scoreCells(scoreTime(all.map((one) => resultOf(rule, one.one.timeClass, pointsOf(one.seen, source))))),
      percent(ownExact(rule, all, source)),
    ]),
  );
  const ours = scoreTime(all.map(timeResultOf));
  return {
    title: `Beside other rules, ${condition}`,
    head: ['', 'exact', 'rejects', '1 below', '2 below', 'n/nlgn', 'own'],
    rows: [['bigkata', ...scoreCells(ours), percent(ours.exact)], ...rows],
    note: 'On the same measurements. A rule accepts a budget when the class it decides for is no larger. It chooses among all our classes; “own” is how often it is exact when it chooses among those it comes with, on code of those classes. “rejects” are false ones; “1 below” and “2 below” are budgets accepted that are one, or two and more classes too small; “n/nlgn” are errors on the hard pair.',
  };
}

function scoreCells({ exact, falseRejects, falseAccepts, farAccepts, hardPair }: TimeScore): readonly string[] {
  return [exact, falseRejects, falseAccepts, farAccepts, hardPair].map(percent);
}

function ownExact(rule: Rule, all: readonly Seen[], source: 'steps' | 'cpu') {
  const known = all.filter(({ one }) => rule.own.includes(one.timeClass));
  const results = known.map(({ one, seen }) => resultOf(rule, one.timeClass, pointsOf(seen, source), classesOf(rule)));
  return scoreTime(results).exact;
}

/** Seconds for the clock: one of the rules has a constant in them. */
function pointsOf(seen: Observation, source: 'steps' | 'cpu') {
  return source === 'steps' ? seen.steps : seen.cpu.map(({ scale, cost }) => ({ scale, cost: cost / 1_000 }));
}

/** Rows are labels, columns what was read. */
function confusion(all: readonly Seen[]): Section {
  const labels = CLASSES.filter((label) => all.some(({ one }) => one.timeClass === label));
  const isRead = (name: string) => all.some(({ seen }) => (seen.classes.time[0] ?? NONE) === name);
  const columns = [...LADDER.map(({ text }) => text), NONE].filter((name) => labels.includes(name) || isRead(name));
  const count = (label: string, read: string) =>
    all.filter(({ one, seen }) => one.timeClass === label && (seen.classes.time[0] ?? NONE) === read).length;
  const cell = (value: number) => (value === 0 ? '·' : String(value));
  return {
    title: 'Classes: label by row, read as by column',
    head: ['', ...columns.map(short)],
    rows: labels.map((label) => [label, ...columns.map((read) => cell(count(label, read)))]),
    note: 'Of all runs; “none” is code too slow for three sizes.',
  };
}

const NONE = 'none';

/** Eleven columns must fit on 80. */
function short(name: string): string {
  return name
    .replace(/^O\((.*)\)$/, '$1')
    .replaceAll(' ', '')
    .replace('sqrt', '√')
    .replace('log', 'lg');
}

function strata(all: readonly Seen[]): Section {
  const names = [...new Set(all.map(({ one }) => one.stratum))].sort();
  return {
    title: 'By stratum',
    head: ['', 'cases', 'exact', 'rejects', '1 below', '2 below', 'line', 'space'],
    rows: names.map((name) => {
      const { cases, time, blamed, space } = scoreOf(all.filter(({ one }) => one.stratum === name));
      const rates = [time.exact, time.falseRejects, time.falseAccepts, time.farAccepts, blamed, space];
      return [name, String(cases), ...rates.map(percent)];
    }),
    note: '',
  };
}
