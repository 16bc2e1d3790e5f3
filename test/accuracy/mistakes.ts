/** Every case that is judged wrongly, with a line that says how. Pure. */
import type { Judgement } from './observation.ts';
import { blamedLines, type Seen, spaceVerdicts } from './score.ts';
import { isWrong, placedOf } from './timeScore.ts';

export interface Mistake {
  readonly name: string;
  /** What is wrong, each with how many of the runs it happened in. */
  readonly text: string;
}

/** By name. */
export function mistakesOf(all: readonly Seen[]): readonly Mistake[] {
  const names = [...new Set(all.map(({ one }) => one.name))].sort();
  return names.flatMap((name) => {
    const runs = all.filter(({ one }) => one.name === name);
    const counts = new Map<string, number>();
    for (const text of runs.flatMap(wrongIn)) counts.set(text, (counts.get(text) ?? 0) + 1);
    if (counts.size === 0) return [];
    const parts = [...counts].map(([text, count]) =>
      count === runs.length ? text : `${text} (${count}/${runs.length})`,
    );
    return [{ name, text: `${labelOf(runs[0] as Seen)}: ${parts.join('; ')}` }];
  });
}

function labelOf({ one }: Seen): string {
  return one.spaceClass === undefined ? one.timeClass : `${one.timeClass}, space ${one.spaceClass}`;
}

function wrongIn(run: Seen): readonly string[] {
  const { one, seen } = run;
  const best = seen.classes.time[0];
  const time = placedOf({ label: one.timeClass, outcomes: seen.time }).filter(
    ({ place, outcome }) => outcome === 'unclear' || isWrong(place, outcome),
  );
  const lines = blamedLines(run)
    .filter(({ isRight }) => !isRight)
    .map(({ wanted, blamed }) => `line ${blamed ?? 'none'} blamed, not ${wanted.join(' or ')}`);
  const space = spaceVerdicts(run).filter(({ isVisible, isRight }) => isVisible && !isRight);
  return [
    ...(best === one.timeClass ? [] : [`read as ${best ?? 'no class'}`]),
    ...byOutcome(time),
    ...lines,
    ...byOutcome(space).map((text) => `space ${text}`),
  ];
}

/** `accepted at O(1), O(log n)` */
function byOutcome(verdicts: readonly Pick<Judgement, 'outcome' | 'budget'>[]): readonly string[] {
  return (['accepted', 'rejected', 'unclear'] as const).flatMap((outcome) => {
    const budgets = verdicts.filter((one) => one.outcome === outcome).map(({ budget }) => budget);
    return budgets.length === 0 ? [] : [`${outcome} at ${budgets.join(', ')}`];
  });
}
