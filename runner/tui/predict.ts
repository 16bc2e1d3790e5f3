/**
 * Predicting: what is measured of the round at hand waits until the learner has said what they expect. Pure.
 *
 * The events that would show it are held, and come again when the prediction is there: nothing else of the state needs
 * to know what is hidden. All other events pass, so that examples, properties and saves are as quick as ever.
 */
import { keyOf } from '../catalogue.ts';
import { outcomeOf } from '../growth/prediction.ts';
import type { GrowthReport } from '../growth/report.ts';
import type { Prediction } from '../store.ts';
import type { WatchEvent } from '../watch/events.ts';
import { type Step, still, told } from './moves.ts';
import { EMPTY, entered, type Said, symbolsOf, typed } from './prompt.ts';
import type { Predicting, State } from './state.ts';

export type OfJudgement = Extract<WatchEvent, { kind: 'judging' | 'judged' }>;

type Key = Extract<WatchEvent, { kind: 'key' }>;

/** `p`: on, or off again. */
export function predictPressed(state: State): State {
  const { predicting, ...rest } = state;
  if (predicting !== undefined) return told(rest, 'You are not asked for predictions any more.', false);
  if (state.place.round.growth === undefined)
    return told(state, 'The growth of this round is not measured: there is nothing to predict.', false);
  const on: State = { ...rest, predicting: { held: [] } };
  if (isSeen(on))
    return told(on, 'What it costs is on the screen already: you are asked after the next change.', false);
  return asking(on);
}

/** A key while something is asked. `isOver` when what is held may be shown. */
export function answered(state: State, { name, text }: Key): { readonly state: State; readonly isOver: boolean } {
  const { prompt, ...predicting } = state.predicting ?? { held: [] };
  if (prompt === undefined) return { state, isOver: false };
  if (name === 'escape') {
    // What is judged now is not asked of again; what will be judged later is.
    const seen = state.running === undefined && heldOf(state).length === 0 ? state : seeing(state);
    const skipped = told(
      { ...seen, predicting },
      'Not this time. You are asked again after a change; p: no more.',
      false,
    );
    return { state: skipped, isOver: true };
  }
  if (name !== 'return' && name !== 'enter') {
    const next = { ...predicting, prompt: typed(prompt, name, text) };
    return { state: { ...state, predicting: next }, isOver: false };
  }
  const step = entered(prompt, state.place.round);
  if (step.kind === 'asks') {
    return { state: { ...state, predicting: { ...predicting, prompt: step.prompt } }, isOver: false };
  }
  const next: State = { ...state, predicting: { ...predicting, said: step.said } };
  const isWaiting = heldOf(state).length > 0;
  return {
    state: isWaiting ? next : told(next, 'Said. What is measured next is held against it.', false),
    isOver: true,
  };
}

/** What waits for the prediction, of the newest judgement. */
export function heldOf({ predicting, run }: State): readonly OfJudgement[] {
  return (predicting?.held ?? []).filter((event) => event.run === run);
}

/** Whether an event has to wait. */
export function isHeld(state: State, event: OfJudgement): boolean {
  if (state.predicting === undefined) return false;
  if (event.kind === 'judged') return heldOf(state).length > 0;
  return ownGrowth(state, event) !== undefined && !isSeen(state) && state.predicting.said === undefined;
}

export function held(state: State, event: OfJudgement): State {
  const { predicting = { held: [] } } = state;
  return asking({ ...state, predicting: { ...predicting, held: [...heldOf(state), event] } });
}

/** Before an event is shown: opens the prompt where measuring begins, compares where it has ended. */
export function beforeShown(state: State, event: OfJudgement, now: number): Step {
  if (event.kind === 'judged') return still(state);
  const { round } = state.place;
  if (event.event.kind === 'stage-started') {
    const isOwn = event.event.stage === 'growth' && event.event.entry === round.entry;
    const isDue = isOwn && state.predicting !== undefined && state.predicting.said === undefined && !isSeen(state);
    return still(isDue ? asking(state) : state);
  }
  const growth = ownGrowth(state, event);
  if (growth === undefined) return still(state);
  const { said, ...predicting } = state.predicting ?? { held: [] };
  if (said === undefined || isSeen(state)) return still(seeing(state));
  const prediction = compare(state, said, growth, now);
  const compared: State = { ...seeing(state), predicting, compared: prediction };
  return { state: compared, effects: [{ kind: 'keep-prediction', prediction }] };
}

function compare({ place }: State, { time, space }: Said, growth: GrowthReport, now: number): Prediction {
  const symbols = symbolsOf(place.round);
  return {
    kata: place.kata.id,
    entry: place.round.entry,
    at: now,
    time: outcomeOf(time, growth.time, symbols),
    ...(space === undefined ? {} : { space: outcomeOf(space, growth.space, symbols) }),
  };
}

/** What was measured of the round at hand, if the event tells that. */
function ownGrowth({ place }: State, event: OfJudgement): GrowthReport | undefined {
  if (event.kind === 'judged' || event.event.kind === 'stage-started') return undefined;
  return event.event.entry === place.round.entry ? event.event.report.growth : undefined;
}

function asking(state: State): State {
  const { predicting = { held: [] } } = state;
  const next: Predicting = { ...predicting, prompt: predicting.prompt ?? EMPTY };
  return { ...state, predicting: next };
}

/** Whether what this program costs in the round at hand has been on the screen: then it can't be predicted any more. */
function isSeen(state: State): boolean {
  return state.seen.has(sightOf(state));
}

function seeing(state: State): State {
  return isSeen(state) || state.program === undefined
    ? state
    : { ...state, seen: new Set([...state.seen, sightOf(state)]) };
}

function sightOf({ place, program = '' }: State): string {
  return `${keyOf(place)} ${program}`;
}

export function isAsking({ predicting }: State): boolean {
  return predicting?.prompt !== undefined;
}
