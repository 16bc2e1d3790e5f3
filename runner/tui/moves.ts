/** The moves that both events and keys make. Pure. */
import { keyOf, nextUnsolved, type Place } from '../catalogue.ts';
import { isSolved, withCurrent, withHint } from '../progress.ts';
import type { Effect } from '../watch/events.ts';
import type { State } from './state.ts';

export interface Step {
  readonly state: State;
  readonly effects: readonly Effect[];
}

/** What the pure part needs to know of the world. */
export interface Facts {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The kata a file in solutions/ is for, if any. */
  placeOfFile(file: string): Place | undefined;
  /** The learner's file of a kata. */
  fileOf(kataId: string): string;
}

/**
 * Cancels what runs and judges the file as it is now.
 *
 * @param scaleBytes size of the large files, if it is not the usual one
 */
export function judgeAgain(state: State, before: readonly Effect[] = [], scaleBytes?: number): Step {
  const run = state.run + 1;
  const { notice: _notice, program: _program, compared: _compared, ...rest } = withoutBench(state);
  const next: State = { ...rest, run, running: 'start', isFresh: false, scroll: 0 };
  const size = scaleBytes === undefined ? {} : { scaleBytes };
  const judge: Effect = { kind: 'judge', run, kataId: state.place.kata.id, file: state.file, ...size };
  return { state: next, effects: [...before, judge] };
}

/** What was timed is not what is judged now. */
export function withoutBench({ bench: _, ...state }: State): State {
  return state.panel.kind === 'bench' ? { ...state, panel: { kind: 'verdict' } } : state;
}

/** Moves to another round; in another kata, to its file. */
export function goTo(state: State, place: Place, { fileOf }: Facts): Step {
  const sameKata = place.kata.id === state.place.kata.id;
  const progress = withCurrent(state.progress, keyOf(place));
  const { report: _, predicting, ...rest } = state;
  // Whoever predicts must not see what was measured of that round before.
  const keepsStages = sameKata && predicting === undefined;
  const moved: State = {
    ...rest,
    ...(predicting === undefined ? {} : { predicting: { held: [] } }),
    place,
    progress,
    file: sameKata ? state.file : fileOf(place.kata.id),
    stages: keepsStages ? state.stages : new Map(),
    change: '',
    panel: { kind: 'verdict' },
  };
  return judgeAgain(moved, [
    { kind: 'start', kataId: place.kata.id },
    { kind: 'save-progress', progress },
  ]);
}

export function still(state: State): Step {
  return { state, effects: [] };
}

export function told(state: State, text: string, isProblem: boolean): State {
  return { ...state, notice: { text, isProblem } };
}

/** One more hint of the round the learner is at. */
export function hinted(state: State): Step {
  const { round } = state.place;
  const progress = withHint(state.progress, keyOf(state.place), round.hints.length);
  return {
    state: { ...state, progress, panel: { kind: 'hint' }, scroll: 0 },
    effects: [{ kind: 'save-progress', progress }],
  };
}

/** On to the next unsolved round. */
export function onward(state: State, facts: Facts): Step {
  const next = nextUnsolved(state.places, state.place, (key) => isSolved(state.progress, key));
  if (next === undefined) return still(told(state, 'All rounds of all katas are solved.', false));
  return goTo(state, next, facts);
}
