import { describe, expect, it } from 'vitest';
import { goTo, hinted, judgeAgain, onward } from '../../runner/tui/moves.ts';
import { COUNT, LARGEST, TOTAL } from '../doubles/katas.ts';
import { FACTS, RIGHT, roundOf, SUMS_FILE, solved, stateAfter, stateWith, WORDS_FILE } from '../doubles/states.ts';

describe('judgeAgain', () => {
  it('wipes the notice and starts under the next number', () => {
    const { state } = judgeAgain(stateWith({ run: 8, notice: { text: 'old', isProblem: false } }));
    expect([state.notice, state.run, state.running]).toEqual([undefined, 9, 'start']);
  });

  it('does what was asked for before it judges', () => {
    const { effects } = judgeAgain(stateWith(), [{ kind: 'start', kataId: 'sums' }]);
    expect(effects.map(({ kind }) => kind)).toEqual(['start', 'judge']);
  });
});

describe('goTo', () => {
  it('stays with the file when the round is of the same kata', () => {
    const partner = '/solutions/sums.bob.ts';
    expect(goTo(stateWith({ file: partner }), LARGEST, FACTS).state.file).toBe(partner);
  });

  it('keeps the stages when the round is of the same kata', () => {
    const { state } = goTo(stateAfter([roundOf('total', RIGHT)]), LARGEST, FACTS);
    expect(state.stages.get('total')).toBe(RIGHT);
  });

  it('takes the file of the other kata, and none of what was known of this one', () => {
    const { state } = goTo(stateAfter([roundOf('total', RIGHT)], { change: 'nothing' }), COUNT, FACTS);
    expect([state.file, state.stages.size, state.report, state.change]).toEqual([WORDS_FILE, 0, undefined, '']);
  });

  it('keeps where the learner is, puts the starter there and judges', () => {
    const { effects } = goTo(stateWith(), COUNT, FACTS);
    expect(effects).toEqual([
      { kind: 'start', kataId: 'words' },
      { kind: 'save-progress', progress: { version: 1, rounds: {}, current: 'words/count' } },
      { kind: 'judge', run: 2, kataId: 'words', file: WORDS_FILE },
    ]);
  });
});

describe('hinted', () => {
  it('shows no more hints than there are', () => {
    const { state } = [1, 2, 3, 4].reduce((step) => hinted(step.state), hinted(stateWith()));
    expect(state.progress.rounds['sums/total']?.hints).toBe(2);
  });
});

describe('onward', () => {
  it('skips rounds that are solved', () => {
    expect(onward(stateWith({ progress: solved(TOTAL, LARGEST) }), FACTS).state.place).toBe(COUNT);
  });

  it('goes round to the first unsolved when nothing is left behind the last', () => {
    const state = stateWith({ place: COUNT, file: WORDS_FILE, progress: solved(COUNT, TOTAL) });
    expect([onward(state, FACTS).state.place, onward(state, FACTS).state.file]).toEqual([LARGEST, SUMS_FILE]);
  });
});
