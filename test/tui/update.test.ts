import { describe, expect, it } from 'vitest';
import type { JudgeEvent } from '../../runner/judge/report.ts';
import { update } from '../../runner/tui/update.ts';
import type { WatchEvent } from '../../runner/watch/events.ts';
import { COUNT, LARGEST, TOTAL } from '../doubles/katas.ts';
import {
  FACTS,
  NOW,
  passedStage,
  RIGHT,
  reportOn,
  roundOf,
  SUMS_FILE,
  solved,
  stateAfter,
  stateWith,
  WORDS_FILE,
  WRONG,
} from '../doubles/states.ts';
import { TIMED } from '../doubles/timed.ts';

const on = (state: Parameters<typeof update>[0], event: WatchEvent) => update(state, event, FACTS);
const judged = (...rounds: Parameters<typeof reportOn>[1]): WatchEvent => ({
  kind: 'judged',
  run: 1,
  report: reportOn('sums', rounds),
});
const judging = (run: number, event: JudgeEvent): WatchEvent => ({ kind: 'judging', run, event });

describe('update on a save', () => {
  it('judges the file under a new number when it is the one at hand', () => {
    const { effects } = on(stateWith({ run: 4 }), { kind: 'saved', file: SUMS_FILE });
    expect(effects).toEqual([{ kind: 'judge', run: 5, kataId: 'sums', file: SUMS_FILE }]);
  });

  it('judges the file at hand when another one is saved that belongs to no kata', () => {
    const { effects } = on(stateWith(), { kind: 'saved', file: '/home/ann/kata/solutions/heap.ts' });
    expect(effects).toEqual([{ kind: 'judge', run: 2, kataId: 'sums', file: SUMS_FILE }]);
  });

  it('goes to the other kata when its file is saved', () => {
    const { state, effects } = on(stateWith(), { kind: 'saved', file: WORDS_FILE });
    expect([state.place, state.file, effects.at(-1)]).toEqual([
      COUNT,
      WORDS_FILE,
      { kind: 'judge', run: 2, kataId: 'words', file: WORDS_FILE },
    ]);
  });

  it('says so when it goes to another kata', () => {
    const { state } = on(stateWith(), { kind: 'saved', file: WORDS_FILE });
    expect(state.notice?.text).toBe('Now at words: its file was saved.');
  });

  it("judges a partner's file when it is saved, and stays at the round", () => {
    const partner = '/home/ann/kata/solutions/sums.bob.ts';
    const { state, effects } = on(stateWith({ place: LARGEST }), { kind: 'saved', file: partner });
    expect([state.place, effects]).toEqual([LARGEST, [{ kind: 'judge', run: 2, kataId: 'sums', file: partner }]]);
  });

  it("forgets the report on the other file when a partner's is saved", () => {
    const state = stateAfter([roundOf('total', [WRONG])]);
    expect(on(state, { kind: 'saved', file: '/solutions/sums.bob.ts' }).state.stages.size).toBe(0);
  });

  it('goes back to the verdict when something else was being read', () => {
    const { state } = on(stateWith({ panel: { kind: 'task' }, scroll: 7 }), { kind: 'saved', file: SUMS_FILE });
    expect([state.panel, state.scroll]).toEqual([{ kind: 'verdict' }, 0]);
  });

  it('keeps the old stages on the screen until a new one has ended', () => {
    const { state } = on(stateAfter([roundOf('total', [WRONG])]), { kind: 'saved', file: SUMS_FILE });
    expect([state.stages.get('total'), state.isFresh]).toEqual([[WRONG], false]);
  });
});

describe('update on a new starter', () => {
  const started: WatchEvent = { kind: 'started', file: SUMS_FILE, text: 'sums.ts is new.' };
  const notices = (...events: readonly WatchEvent[]) =>
    events.reduce((state, event) => on(state, event).state, stateWith()).notice?.text;

  it('still says so when the file is told as saved, and judged again', () => {
    expect(notices(started, { kind: 'saved', file: SUMS_FILE })).toBe('sums.ts is new.');
  });

  it('says it no more when the learner saves the file', () => {
    const saved: WatchEvent = { kind: 'saved', file: SUMS_FILE };
    expect(notices(started, saved, saved)).toBeUndefined();
  });
});

describe('update on a benchmark', () => {
  const timing = stateWith({ bench: 'running', panel: { kind: 'bench' } });
  const benched: WatchEvent = { kind: 'benched', run: 1, report: TIMED };

  it('has the times, unless a judgement came between', () => {
    expect([on(timing, benched).state.bench, on({ ...timing, run: 2 }, benched).state.bench]).toEqual([
      TIMED,
      'running',
    ]);
  });

  it('goes back to the verdict with the reason when nothing could be timed', () => {
    const { state } = on(timing, { kind: 'not-benched', run: 1, message: 'No attempt.' });
    expect([state.bench, state.panel, state.notice]).toEqual([
      undefined,
      { kind: 'verdict' },
      { text: 'No attempt.', isProblem: true },
    ]);
  });

  it('is over with the next judgement, whoever asked for it', () => {
    const key: WatchEvent = { kind: 'key', name: 'r' };
    for (const event of [{ kind: 'saved', file: SUMS_FILE } as const, key]) {
      const { state } = on(timing, event);
      expect([state.bench, state.panel]).toEqual([undefined, { kind: 'verdict' }]);
    }
  });
});

describe('update on a judgement', () => {
  const started: JudgeEvent = { kind: 'stage-started', entry: 'total', stage: 'examples' };

  it('drops what comes of a judgement that has been replaced', () => {
    const state = stateWith({ run: 2 });
    expect(on(state, judging(1, started)).state).toBe(state);
  });

  it('drops the report of a judgement that has been replaced', () => {
    const state = stateWith({ run: 2 });
    expect(on(state, judged(roundOf('total', RIGHT)))).toEqual({ state, effects: [] });
  });

  it('knows what is running when a stage starts', () => {
    expect(on(stateWith(), judging(1, started)).state.running).toEqual({ entry: 'total', stage: 'examples' });
  });

  it('replaces the old stages when the first new one ends', () => {
    const before = { ...stateAfter([roundOf('total', [WRONG])]), isFresh: false };
    const ended: JudgeEvent = { kind: 'stage-ended', entry: 'total', report: passedStage('examples') };
    expect(on(before, judging(1, ended)).state.stages).toEqual(new Map([['total', [passedStage('examples')]]]));
  });

  it('says no more what the save before has changed when the first new stage ends', () => {
    const before = stateAfter([roundOf('total', [WRONG])], { change: 'total: not started → wrong answer' });
    const ended: JudgeEvent = { kind: 'stage-ended', entry: 'total', report: passedStage('examples') };
    const { state } = on({ ...before, isFresh: false }, judging(1, ended));
    expect([state.change, on({ ...state, change: 'kept' }, judging(1, ended)).state.change]).toEqual(['', 'kept']);
  });

  it('adds to the new stages when the second one ends', () => {
    const before = stateAfter([roundOf('total', [passedStage('examples')])]);
    const ended: JudgeEvent = { kind: 'stage-ended', entry: 'total', report: passedStage('properties') };
    expect(on(before, judging(1, ended)).state.stages.get('total')).toHaveLength(2);
  });

  it('still knows what is running when the types come in beside it', () => {
    const before = stateWith({ running: { entry: 'total', stage: 'properties' } });
    const ended: JudgeEvent = { kind: 'stage-ended', entry: 'total', report: passedStage('types', 1) };
    expect(on(before, judging(1, ended)).state.running).toEqual({ entry: 'total', stage: 'properties' });
  });

  it('runs nothing any more when the report is there', () => {
    expect(on(stateWith({ running: 'rest' }), judged(roundOf('total', RIGHT))).state).not.toHaveProperty('running');
  });

  it('keeps the time of the first judgement and of the pass when a round is accepted', () => {
    const { effects } = on(stateWith(), judged(roundOf('total', RIGHT), roundOf('largest', [])));
    const rounds = { 'sums/total': { startedAt: NOW, solvedAt: NOW, bestMs: 0 } };
    expect(effects).toEqual([{ kind: 'save-progress', progress: { version: 1, rounds } }]);
  });

  it('keeps every round that is accepted, not just the one at hand', () => {
    const { state } = on(stateWith(), judged(roundOf('total', RIGHT), roundOf('largest', RIGHT)));
    expect(state.progress.rounds['sums/largest']?.solvedAt).toBe(NOW);
  });

  it('writes nothing when the progress is the same as before', () => {
    const progress = { version: 1 as const, rounds: { 'sums/total': { startedAt: 1, solvedAt: 2, bestMs: 1 } } };
    expect(on(stateWith({ progress }), judged(roundOf('total', RIGHT))).effects).toEqual([]);
  });

  it('keeps a round solved when it fails later', () => {
    const { state } = on(stateWith({ progress: solved(TOTAL) }), judged(roundOf('total', [WRONG])));
    expect(state.progress.rounds['sums/total']?.solvedAt).toBe(1);
  });

  it('says why when a judgement could not be made', () => {
    const { state } = on(stateWith({ running: 'start' }), { kind: 'not-judged', run: 1, message: 'No such file.' });
    expect([state.notice, state.running]).toEqual([{ text: 'No such file.', isProblem: true }, undefined]);
  });
});

describe('update on the world', () => {
  it('cancels and says so when the solution is removed', () => {
    const { state, effects } = on(stateAfter([roundOf('total', [WRONG])]), { kind: 'removed', file: SUMS_FILE });
    expect([state.notice?.isProblem, state.stages.size, effects]).toEqual([true, 0, [{ kind: 'cancel' }]]);
  });

  it('takes no more of a judgement whose file was removed', () => {
    const { state } = on(stateWith({ run: 1 }), { kind: 'removed', file: SUMS_FILE });
    expect(state.run).toBe(2);
  });

  it('does nothing when another file is removed', () => {
    const state = stateWith();
    expect(on(state, { kind: 'removed', file: WORDS_FILE })).toEqual({ state, effects: [] });
  });

  it('says what to do when the folder is gone', () => {
    expect(on(stateWith(), { kind: 'folder-removed' }).state.notice?.text).toContain('press r for a new one');
  });

  it('names the way out when there are no more file events', () => {
    const { state } = on(stateWith(), { kind: 'blind', message: 'ENOSPC' });
    expect(state.notice?.text).toBe('No more file events (ENOSPC). Restart with --poll.');
  });

  it('knows the new size when the terminal is resized', () => {
    const { state } = on(stateWith(), { kind: 'resized', columns: 120, rows: 40 });
    expect([state.columns, state.rows]).toEqual([120, 40]);
  });

  it('cancels, then quits when told to', () => {
    expect(on(stateWith(), { kind: 'quit' }).effects).toEqual([{ kind: 'cancel' }, { kind: 'quit' }]);
  });
});
