/** Every case that is judged wrongly, with a line that says how. Pure. */
import { blamedLines, type Seen, spaceVerdicts } from './score.ts';
import { isWrong, placedOf } from './timeScore.ts';

export interface Mistake {
  readonly name: string;
  /** What is wrong, each with how many of the runs it happened in. */
  readonly text: string;
}

/** In order of the first run that shows them. */
export function mistakesOf(all: readonly Seen[]): readonly Mistake[] {
  const names = [...new Set(all.map(({ one }) => one.name))];
  return names.flatMap((name) => {
    const runs = all.filter(({ one }) => one.name === name);
    const counts = new Map<string, number>();
    for (const text of runs.flatMap(wrongIn)) counts.set(text, (counts.get(text) ?? 0) + 1);
    if (counts.size === 0) return [];
    const first = runs[0] as Seen;
    const parts = [...counts].map(([text, count]) =>
      count === runs.length ? text : `${text} (${count}/${runs.length})`,
    );
    return [{ name, text: `${labelOf(first)}: ${parts.join('; ')}` }];
  });
}

function labelOf({ one }: Seen): string {
  return one.spaceClass === undefined ? one.timeClass : `${one.timeClass}, space ${one.spaceClass}`;
}

function wrongIn(run: Seen): readonly string[] {
  const { one, seen } = run;
  const best = seen.classes.time[0];
  const time = placedOf({ label: one.timeClass, outcomes: seen.time });
  const verdicts = time
    .filter(({ place, outcome }) => outcome === 'unclear' || isWrong(place, outcome))
    .map(({ budget, outcome }) => `${outcome} at ${budget}`);
  const lines = blamedLines(run)
    .filter(({ wanted, blamed }) => wanted !== blamed)
    .map(({ wanted, blamed }) => `line ${blamed ?? 'none'} blamed, not ${wanted}`);
  const spaces = spaceVerdicts(run)
    .filter(({ isVisible, isRight }) => isVisible && !isRight)
    .map(({ budget, outcome }) => `space ${outcome} at ${budget}`);
  return [...(best === one.timeClass ? [] : [`read as ${best ?? 'no class'}`]), ...verdicts, ...lines, ...spaces];
}
