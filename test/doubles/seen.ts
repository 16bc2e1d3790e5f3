/** Observations of the accuracy benchmark, made without measuring. */
import { budgetsAround, mustPass } from '../accuracy/budgets.ts';
import type { Case } from '../accuracy/cases.ts';
import type { Judgement, Observation } from '../accuracy/observation.ts';
import type { Seen } from '../accuracy/score.ts';

const CASE: Case = {
  name: 'linear/sum',
  file: '/corpus/linear.ts',
  entry: 'sum',
  stratum: 'linear',
  timeClass: 'O(n)',
  spaceClass: 'O(n)',
  family: 'ints',
  why: 'one pass',
  blameLines: [7],
  part: 'development',
};

/** What an engine says that is always right, until told otherwise. */
export function seenAs(own: Partial<Case> = {}, changes: Partial<Observation> = {}): Seen {
  const one = { ...CASE, ...own };
  const { name, part, timeClass, spaceClass, blameLines } = one;
  const seen: Observation = {
    name,
    part,
    condition: 'quiet',
    repeat: 1,
    classes: { time: [timeClass], space: spaceClass === undefined ? [] : [spaceClass] },
    time: rightly(timeClass, blameLines[0]),
    space: spaceClass === undefined ? [] : rightly(spaceClass),
    seconds: { counted: 0.2, whole: 0.8 },
    steps: [64, 128, 256, 512].map((scale) => ({ scale, cost: 2 * scale })),
    cpu: [64, 128, 256, 512].map((scale) => ({ scale, cost: scale / 1_000 })),
    held: [4_096, 16_384, 65_536].map((scale) => ({ scale, cost: 8 * scale })),
    heldUnit: 'bytes',
    ...changes,
  };
  return { one, seen };
}

export function rightly(label: string, line?: number): readonly Judgement[] {
  return budgetsAround(label).map(({ text, place }) =>
    mustPass(place)
      ? { budget: text, outcome: 'accepted', summary: '' }
      : { budget: text, outcome: 'rejected', summary: '', ...(line === undefined ? {} : { line }) },
  );
}

/** With another outcome at one budget. */
export function changed(judgements: readonly Judgement[], budget: string, change: Partial<Judgement>) {
  return judgements.map((one) => (one.budget === budget ? { ...one, ...change } : one));
}
