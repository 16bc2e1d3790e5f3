import { describe, expect, it } from 'vitest';
import { pressed } from '../../runner/tui/pressed.ts';
import type { State } from '../../runner/tui/state.ts';
import { lastScroll } from '../../runner/tui/view.ts';
import { EVIDENCE } from '../doubles/evidence.ts';
import { COUNT, LARGEST, streaming, sums, TOTAL } from '../doubles/katas.ts';
import { MEASURED } from '../doubles/predicting.ts';
import {
  FACTS,
  RIGHT,
  roundOf,
  SUMS_FILE,
  solved,
  stateAfter,
  stateWith,
  WORDS_FILE,
  WRONG,
} from '../doubles/states.ts';
import { TIMED } from '../doubles/timed.ts';

const press = (state: Parameters<typeof pressed>[0], key: string) => pressed(state, key, FACTS);
const panelAfter = (state: Parameters<typeof pressed>[0], key: string) => press(state, key).state.panel;

describe('pressed', () => {
  it('q cancels, then quits', () => {
    expect(press(stateWith(), 'q').effects).toEqual([{ kind: 'cancel' }, { kind: 'quit' }]);
  });

  it('s judges again with larger files, where a round of the kata streams', () => {
    const kata = { ...sums, rounds: [...sums.rounds, streaming] };
    const state = stateWith({ place: { kata, round: sums.rounds[0]! } });
    expect(press(state, 's').effects).toEqual([
      { kind: 'judge', run: 2, kataId: 'sums', file: SUMS_FILE, scaleBytes: 256 * 2 ** 20 },
    ]);
  });

  it('s says so where none does', () => {
    const { state, effects } = press(stateWith(), 's');
    expect([state.notice?.text, effects]).toEqual(['s runs large files; sums has no round that streams.', []]);
  });

  it('n goes to the next round when this one is solved', () => {
    expect(press(stateWith({ progress: solved(TOTAL) }), 'n').state.place).toBe(LARGEST);
  });

  it('n stays when this round is not solved', () => {
    const { state, effects } = press(stateWith(), 'n');
    expect([state.place, state.notice?.text, effects]).toEqual([TOTAL, 'n goes on after a pass.', []]);
  });

  it('n stays when a solved round fails again', () => {
    const state = stateAfter([roundOf('total', [WRONG])], { progress: solved(TOTAL) });
    expect(press(state, 'n').state.place).toBe(TOTAL);
  });

  it('n says that all is solved when nothing is left', () => {
    const { state } = press(stateWith({ progress: solved(TOTAL, LARGEST, COUNT) }), 'n');
    expect(state.notice?.text).toBe('All rounds of all katas are solved.');
  });

  it('r puts the starter there if need be, and judges', () => {
    expect(press(stateWith(), 'r').effects).toEqual([
      { kind: 'start', kataId: 'sums' },
      { kind: 'judge', run: 2, kataId: 'sums', file: SUMS_FILE },
    ]);
  });

  it('h shows one hint more and keeps how many were shown', () => {
    const { state, effects } = press(stateWith(), 'h');
    const progress = { version: 1, rounds: { 'sums/total': { hints: 1 } } };
    expect([state.panel, effects]).toEqual([{ kind: 'hint' }, [{ kind: 'save-progress', progress }]]);
  });

  it('t opens the task, and t again closes it', () => {
    const { state } = press(stateWith({ scroll: 3 }), 't');
    expect([state.panel, state.scroll, panelAfter(state, 't')]).toEqual([{ kind: 'task' }, 0, { kind: 'verdict' }]);
  });

  it('escape goes back to the verdict', () => {
    expect(panelAfter(stateWith({ panel: { kind: 'task' } }), 'escape')).toEqual({ kind: 'verdict' });
  });

  it('a pins the input that a property has found', () => {
    const evidence = EVIDENCE['law-broken'];
    const stage = {
      stage: 'properties' as const,
      verdict: 'wrong-answer' as const,
      ms: 1,
      passed: 0,
      total: 3,
      evidence,
    };
    const pin = { kind: 'pin', kataId: 'sums', entry: 'total', args: '[{"value":[0]}]' };
    expect(press(stateAfter([roundOf('total', [stage])]), 'a').effects).toEqual([pin]);
  });

  it('a says that there is nothing to pin when an example has failed', () => {
    const { state, effects } = press(stateAfter([roundOf('total', [WRONG])]), 'a');
    expect([effects, state.notice?.text]).toEqual([[], expect.stringContaining('there is none')]);
  });

  it('j and k move by a line, and not above the first', () => {
    const moved = ['j', 'j', 'k', 'k', 'k'].reduce((state, key) => press(state, key).state, reading());
    expect(moved.scroll).toBe(0);
  });

  it('moves no further than the last page, so that k goes back at once', () => {
    const down = Array.from({ length: 9 }).reduce((state: State) => press(state, 'space').state, reading());
    const above = press(down, 'k').state.scroll;
    expect([down.scroll, above]).toEqual([lastScroll(down), lastScroll(down) - 1]);
  });

  it('stays where it is when all there is fits on the screen', () => {
    expect(press(stateWith(), 'j').state.scroll).toBe(0);
  });

  it.each([
    ['down', 6],
    ['up', 4],
    ['space', 15],
    ['pageup', 0],
  ])('%s moves line 5 of the text to line %i', (key, scroll) => {
    expect(press({ ...reading(), scroll: 5 }, key).state.scroll).toBe(scroll);
  });

  it('does nothing on a key without a meaning', () => {
    const state = stateWith();
    expect(press(state, 'z')).toEqual({ state, effects: [] });
  });
});

describe('pressed b', () => {
  const ready = stateWith({ place: MEASURED });
  const effect = { kind: 'bench', run: 1, kataId: MEASURED.kata.id, entry: MEASURED.round.entry };

  it('times the round, and says that it does', () => {
    const { state, effects } = press(ready, 'b');
    expect([state.panel, state.bench, effects]).toEqual([{ kind: 'bench' }, 'running', [effect]]);
  });

  it('gives up when it is pressed again before the end', () => {
    const { state, effects } = press(press(ready, 'b').state, 'b');
    expect([state, effects]).toEqual([ready, [{ kind: 'cancel' }]]);
  });

  it('hides what was timed, and shows it again without timing it', () => {
    const timed = { ...press(ready, 'b').state, bench: TIMED };
    const hidden = press(timed, 'b');
    expect([hidden.state.panel, press(hidden.state, 'b')]).toEqual([
      { kind: 'verdict' },
      { state: timed, effects: [] },
    ]);
  });

  it.each([
    ['the round has no inputs that grow', stateWith(), 'b times on inputs that grow; total has none.'],
    ['something is judged', { ...ready, running: 'start' as const }, 'b times when nothing is judged: wait a moment.'],
  ])('says so when %s', (_, before, text) => {
    const { state, effects } = press(before, 'b');
    expect([state.notice?.text, state.panel, effects]).toEqual([text, { kind: 'verdict' }, []]);
  });
});

describe('pressed in the list', () => {
  const list = (at: number) => stateWith({ panel: { kind: 'list', at } });

  it('l opens the list at the round at hand', () => {
    expect(panelAfter(stateWith({ place: LARGEST }), 'l')).toEqual({ kind: 'list', at: 1 });
  });

  it('l closes the list when it is open', () => {
    expect(panelAfter(list(1), 'l')).toEqual({ kind: 'verdict' });
  });

  it.each([
    ['j', 0, 1],
    ['down', 1, 2],
    ['down', 2, 2],
    ['k', 1, 0],
    ['up', 0, 0],
  ])('%s moves the cursor from %i to %i', (key, at, to) => {
    expect(panelAfter(list(at), key)).toEqual({ kind: 'list', at: to });
  });

  it('return goes to the round under the cursor', () => {
    const { state } = press(list(2), 'return');
    expect([state.place, state.file, state.panel]).toEqual([COUNT, WORDS_FILE, { kind: 'verdict' }]);
  });

  it('q quits from the list as well', () => {
    expect(press(list(0), 'q').effects.at(-1)).toEqual({ kind: 'quit' });
  });

  it('n goes on from the list as well', () => {
    expect(press({ ...list(0), progress: solved(TOTAL), ...passed() }, 'n').state.place).toBe(LARGEST);
  });
});

/** A task of forty lines. */
function reading(): State {
  const statements = new Map([['sums/total', Array.from({ length: 20 }, (_, at) => `line ${at}`).join('\n\n')]]);
  return stateWith({ statements, panel: { kind: 'task' } });
}

function passed() {
  return { stages: new Map([['total', RIGHT]]) };
}
