/** States of a watch: a learner at the first of two rounds of `sums`, at a terminal of the usual size. */
import { keyOf, type Place } from '../../runner/catalogue.ts';
import type { Report, RoundReport, StageReport } from '../../runner/judge/report.ts';
import type { Progress } from '../../runner/store.ts';
import type { Facts } from '../../runner/tui/moves.ts';
import type { State } from '../../runner/tui/state.ts';
import { COUNT, PLACES, TOTAL } from './katas.ts';

export const SUMS_FILE = '/home/ann/kata/solutions/sums.ts';
export const WORDS_FILE = '/home/ann/kata/solutions/words.ts';

export const NOW = 1_000_000;

/** Knows the two files above, by name alone. */
export const FACTS: Facts = {
  now: NOW,
  placeOfFile: (file) => (file.includes('/sums.') ? TOTAL : file === WORDS_FILE ? COUNT : undefined),
  fileOf: (kataId) => (kataId === 'sums' ? SUMS_FILE : WORDS_FILE),
};

export function stateWith(change: Partial<State> = {}): State {
  return {
    places: PLACES,
    statements: new Map([
      ['sums/total', 'Add the numbers up.\n\n```ts\ntotal([1, 2]) // → 3\n```'],
      ['sums/largest', 'Find the largest number.'],
      ['words/count', 'Count the words.'],
    ]),
    place: TOTAL,
    file: SUMS_FILE,
    progress: { version: 1, rounds: {} },
    run: 1,
    stages: new Map(),
    isFresh: false,
    change: '',
    seen: new Set(),
    panel: { kind: 'verdict' },
    scroll: 0,
    columns: 80,
    rows: 24,
    ...change,
  };
}

/** Progress in which these places are solved. */
export function solved(...places: readonly Place[]): Progress {
  return { version: 1, rounds: Object.fromEntries(places.map((place) => [keyOf(place), { solvedAt: 1 }])) };
}

export function passedStage(stage: StageReport['stage'], total = 8): StageReport {
  return { stage, verdict: 'accepted', ms: 1, passed: total, total };
}

export const WRONG: StageReport = {
  stage: 'examples',
  verdict: 'wrong-answer',
  ms: 1,
  passed: 2,
  total: 8,
  evidence: {
    kind: 'mismatch',
    case: { call: 'total([1, 2])', why: 'two numbers' },
    expected: '3',
    received: '12',
    explanation: 'not the expected value',
  },
};

export const ILL_TYPED: StageReport = {
  stage: 'types',
  verdict: 'type-error',
  ms: 400,
  passed: 0,
  total: 1,
  evidence: {
    kind: 'diagnostics',
    diagnostics: [
      { message: 'Type string is not number.', file: 'sums.ts', line: 3, column: 5, source: "  return '';" },
    ],
  },
};

/** The stages of a round that is accepted. */
export const RIGHT: readonly StageReport[] = [
  passedStage('types', 1),
  passedStage('examples'),
  passedStage('properties', 3),
];

export function roundOf(entry: string, stages: readonly StageReport[]): RoundReport {
  const failed = stages.find(({ verdict }) => verdict !== 'accepted');
  return { entry, verdict: failed?.verdict ?? (stages.length === 0 ? 'not-started' : 'accepted'), stages };
}

export function reportOn(kata: 'sums' | 'words', rounds: readonly RoundReport[], output = ''): Report {
  const failed = rounds.find(({ verdict }) => verdict !== 'accepted' && verdict !== 'not-started');
  const started = rounds.some(({ verdict }) => verdict !== 'not-started');
  return {
    schema: 'bigkata.check/1',
    kata,
    solution: `solutions/${kata}.ts`,
    verdict: failed?.verdict ?? (started ? 'accepted' : 'not-started'),
    complete: rounds.every(({ verdict }) => verdict === 'accepted'),
    sandbox: [],
    seed: 1,
    rounds,
    output,
  };
}

/** A state that shows a whole report on `sums`. */
export function stateAfter(rounds: readonly RoundReport[], change: Partial<State> = {}): State {
  const stages = new Map(rounds.map(({ entry, stages }) => [entry, stages]));
  return stateWith({ report: reportOn('sums', rounds), stages, isFresh: true, ...change });
}
