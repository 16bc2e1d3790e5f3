/** What each key does. Pure. */
import { SCALE_FULL_MIB } from '../limits.ts';
import { type Facts, goTo, hinted, judgeAgain, onward, type Step, still, told, withoutBench } from './moves.ts';
import { predictPressed } from './predict.ts';
import type { State } from './state.ts';
import { mayGoOn, pinOf } from './state.ts';
import { lastScroll } from './view.ts';

const PAGE = 10;

export function pressed(state: State, key: string, facts: Facts): Step {
  if (state.panel.kind === 'list') {
    const step = pressedInList(state, state.panel.at, key, facts);
    if (step !== undefined) return step;
  }
  switch (key) {
    case 'q':
      return { state, effects: [{ kind: 'cancel' }, { kind: 'quit' }] };
    case 'n':
      return mayGoOn(state) ? onward(state, facts) : still(told(state, 'n goes on after a pass.', false));
    case 'r':
      return judgeAgain(state, [{ kind: 'start', kataId: state.place.kata.id }]);
    case 's':
      return fullScale(state);
    case 'h':
      return hinted(state);
    case 't':
      return still(toggled(state, 'task'));
    case 'd':
      return still(toggled(state, 'details'));
    case 'l': {
      const at = state.places.indexOf(state.place);
      return still({
        ...state,
        panel: state.panel.kind === 'list' ? { kind: 'verdict' } : { kind: 'list', at },
        scroll: 0,
      });
    }
    case 'a':
      return pin(state);
    case 'b':
      return bench(state);
    case 'p':
      return still(predictPressed(state));
    case 'escape':
      return still({ ...state, panel: { kind: 'verdict' }, scroll: 0 });
    case 'down':
    case 'j':
      return still(scrolled(state, 1));
    case 'up':
    case 'k':
      return still(scrolled(state, -1));
    case 'space':
    case 'pagedown':
      return still(scrolled(state, PAGE));
    case 'pageup':
      return still(scrolled(state, -PAGE));
    default:
      return still(state);
  }
}

/** Judges again, with large files of `SCALE_FULL_MIB`. */
function fullScale(state: State): Step {
  const { kata } = state.place;
  if (!kata.rounds.some(({ scale }) => scale !== undefined)) {
    return still(told(state, `s runs large files; ${kata.id} has no round that streams.`, false));
  }
  return judgeAgain(state, [], SCALE_FULL_MIB * 2 ** 20);
}

/** Once timed, it is there to be looked at until the next judgement. */
function bench(state: State): Step {
  const { kata, round } = state.place;
  if (state.panel.kind === 'bench') {
    const isRunning = state.bench === 'running';
    const left: State = isRunning ? withoutBench(state) : { ...state, panel: { kind: 'verdict' }, scroll: 0 };
    return { state: left, effects: isRunning ? [{ kind: 'cancel' }] : [] };
  }
  if (round.growth === undefined)
    return still(told(state, `b times on inputs that grow; ${round.entry} has none.`, false));
  if (state.running !== undefined) return still(told(state, 'b times when nothing is judged: wait a moment.', false));
  const shown: State = { ...state, bench: state.bench ?? 'running', panel: { kind: 'bench' }, scroll: 0 };
  if (state.bench !== undefined) return still(shown);
  return { state: shown, effects: [{ kind: 'bench', run: state.run, kataId: kata.id, entry: round.entry }] };
}

/** A screen that has grown may show more than was scrolled to: one counts from what is shown. */
function scrolled(state: State, by: number): State {
  const last = lastScroll(state);
  return { ...state, scroll: Math.min(Math.max(0, Math.min(state.scroll, last) + by), last) };
}

function toggled(state: State, kind: 'task' | 'details'): State {
  return { ...state, panel: { kind: state.panel.kind === kind ? 'verdict' : kind }, scroll: 0 };
}

function pin(state: State): Step {
  const input = pinOf(state);
  if (input === undefined)
    return still(told(state, 'a pins an input that a property has found; there is none.', false));
  return { state, effects: [{ kind: 'pin', kataId: state.place.kata.id, ...input }] };
}

/** `undefined` for a key that means the same everywhere. */
function pressedInList(state: State, at: number, key: string, facts: Facts): Step | undefined {
  const to = (next: number) => {
    const inside = Math.min(Math.max(next, 0), state.places.length - 1);
    return still({ ...state, panel: { kind: 'list', at: inside } });
  };
  switch (key) {
    case 'down':
    case 'j':
      return to(at + 1);
    case 'up':
    case 'k':
      return to(at - 1);
    case 'return':
    case 'enter': {
      const place = state.places[at];
      return place === undefined ? undefined : goTo(state, place, facts);
    }
    default:
      return undefined;
  }
}
