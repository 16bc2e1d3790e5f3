/** How right the engine is, over any set of observations. Pure. */
import { budgetsAround, canShow, mustPass } from './budgets.ts';
import type { Case } from './cases.ts';
import type { Judgement, Observation } from './observation.ts';
import { type Rate, rateOf } from './rate.ts';
import { placedOf, scoreTime, type TimeResult, type TimeScore } from './timeScore.ts';

/** An observation with the case it is of. */
export interface Seen {
  readonly one: Case;
  readonly seen: Observation;
}

export interface Score {
  readonly cases: number;
  readonly time: TimeScore;
  /** The label is among the classes that are not excluded. */
  readonly inSet: Rate;
  /** Pairs of case and budget, time and space, on which the repeats under one condition do not agree. */
  readonly flips: Rate;
  /** Of those rejected one class below the label, where there is a line to blame. */
  readonly blamed: Rate;
  /** Verdicts on space; those that can't show are apart. */
  readonly space: Rate;
  readonly spaceTooSmall: Rate;
  /** The best class of space is the label. */
  readonly spaceExact: Rate;
  readonly countedSeconds: readonly number[];
  readonly wholeSeconds: readonly number[];
}

/** @throws when an observation is of a case that is not among the cases: the corpus has changed since */
export function join(cases: readonly Case[], observations: readonly Observation[]): readonly Seen[] {
  const byName = new Map(cases.map((one) => [one.name, one]));
  return observations.map((seen) => {
    const one = byName.get(seen.name);
    if (one === undefined) throw new Error(`there is no case ${seen.name} in the corpus`);
    return { one, seen };
  });
}

export function scoreOf(all: readonly Seen[]): Score {
  const spaces = all.flatMap(spaceVerdicts);
  const lines = all.flatMap(blamedLines);
  const withSpace = all.filter(({ one }) => one.spaceClass !== undefined);
  return {
    cases: new Set(all.map(({ one }) => one.name)).size,
    time: scoreTime(all.map(timeResultOf)),
    inSet: rateOf(all, ({ one, seen }) => seen.classes.time.includes(one.timeClass)),
    flips: rateOf(repeatsOf(all), (outcomes) => new Set(outcomes).size > 1),
    blamed: rateOf(lines, ({ isRight }) => isRight),
    space: rateOf(
      spaces.filter(({ isVisible }) => isVisible),
      ({ isRight }) => isRight,
    ),
    spaceTooSmall: rateOf(
      spaces.filter(({ isVisible }) => !isVisible),
      ({ isRight }) => isRight,
    ),
    spaceExact: rateOf(withSpace, ({ one, seen }) => seen.classes.space[0] === one.spaceClass),
    countedSeconds: all.map(({ seen }) => seen.seconds.counted),
    wholeSeconds: all.map(({ seen }) => seen.seconds.whole),
  };
}

export function timeResultOf({ one, seen }: Seen): TimeResult {
  return { label: one.timeClass, best: seen.classes.time[0], outcomes: seen.time };
}

export interface SpaceVerdict extends Judgement {
  /** Whether what is asked for can show at the sizes that were weighed. */
  readonly isVisible: boolean;
  /** A verdict that is unclear is not right. */
  readonly isRight: boolean;
}

export function spaceVerdicts({ one: { spaceClass }, seen }: Seen): readonly SpaceVerdict[] {
  if (spaceClass === undefined) return [];
  const places = new Map(budgetsAround(spaceClass).map(({ text, place }) => [text, place]));
  const scales = seen.held.map(({ scale }) => scale);
  return seen.space.map((judgement) => {
    const place = places.get(judgement.budget);
    const passes = place !== undefined && mustPass(place);
    const isVisible = passes || canShow(spaceClass, judgement.budget, scales);
    return { ...judgement, isVisible, isRight: judgement.outcome === (passes ? 'accepted' : 'rejected') };
  });
}

export function blamedLines({ one, seen }: Seen) {
  const below = placedOf({ label: one.timeClass, outcomes: seen.time }).find(({ place }) => place === 'below');
  const judgement = seen.time.find(({ budget }) => budget === below?.budget);
  if (one.blameLines.length === 0 || judgement?.outcome !== 'rejected') return [];
  return [
    { wanted: one.blameLines, blamed: judgement.line, isRight: one.blameLines.some((line) => line === judgement.line) },
  ];
}

/** Outcomes of the repeats, for each case, condition, dimension and budget that was repeated. */
function repeatsOf(all: readonly Seen[]): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const { seen } of all) {
    for (const dimension of ['time', 'space'] as const) {
      for (const { budget, outcome } of seen[dimension]) {
        const key = [seen.name, seen.condition, dimension, budget].join(' ');
        groups.set(key, [...(groups.get(key) ?? []), outcome]);
      }
    }
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}
