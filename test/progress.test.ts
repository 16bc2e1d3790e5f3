import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isSolved,
  merged,
  NO_PROGRESS,
  withCurrent,
  withHint,
  withReset,
  withSolved,
  withStarted,
} from '../runner/progress.ts';

const KEY = 'sums/total';
const roundOf = (progress: typeof NO_PROGRESS) => progress.rounds[KEY];

describe('withStarted', () => {
  it('keeps the first time and not a later one', () => {
    expect(roundOf(withStarted(withStarted(NO_PROGRESS, KEY, 10), KEY, 20))).toEqual({ startedAt: 10 });
  });

  it('is the very same progress when nothing has changed', () => {
    const started = withStarted(NO_PROGRESS, KEY, 10);
    expect(withStarted(started, KEY, 20)).toBe(started);
  });

  it('leaves other rounds as they are', () => {
    const before = withStarted(NO_PROGRESS, 'words/count', 5);
    expect(withStarted(before, KEY, 10).rounds['words/count']).toEqual({ startedAt: 5 });
  });
});

describe('withSolved', () => {
  it('counts the time from the first judgement', () => {
    const solved = withSolved(withStarted(NO_PROGRESS, KEY, 10), KEY, 70);
    expect(roundOf(solved)).toEqual({ startedAt: 10, solvedAt: 70, bestMs: 60 });
  });

  it('knows no time when the clock was set back in between, and takes none for a best one', () => {
    const solved = withSolved(withStarted(NO_PROGRESS, KEY, 70), KEY, 10);
    expect(roundOf(solved)).toEqual({ startedAt: 70, solvedAt: 10 });
    const again = withSolved({ version: 1, rounds: { [KEY]: { startedAt: 70, bestMs: 60 } } }, KEY, 10);
    expect(roundOf(again)?.bestMs).toBe(60);
  });

  it('keeps the first pass when it passes again', () => {
    const solved = withSolved(withStarted(NO_PROGRESS, KEY, 10), KEY, 70);
    expect(withSolved(solved, KEY, 90)).toBe(solved);
  });

  it('keeps the best time when a fresh attempt took longer', () => {
    const first = withSolved(withStarted(NO_PROGRESS, KEY, 10), KEY, 70);
    const again = withSolved(withStarted(withReset(first, KEY), KEY, 100), KEY, 900);
    expect(roundOf(again)?.bestMs).toBe(60);
  });

  it('takes the better time when a fresh attempt was faster', () => {
    const first = withSolved(withStarted(NO_PROGRESS, KEY, 10), KEY, 70);
    const again = withSolved(withStarted(withReset(first, KEY), KEY, 100), KEY, 105);
    expect(roundOf(again)?.bestMs).toBe(5);
  });
});

describe('withReset', () => {
  it('forgets all but the best time', () => {
    const solved = withHint(withSolved(withStarted(NO_PROGRESS, KEY, 10), KEY, 70), KEY, 3);
    expect(roundOf(withReset(solved, KEY))).toEqual({ bestMs: 60 });
  });

  it('leaves the round unsolved', () => {
    expect(isSolved(withReset(withSolved(NO_PROGRESS, KEY, 70), KEY), KEY)).toBe(false);
  });
});

describe('withHint', () => {
  it('counts up to what there is', () => {
    const shown = [1, 2, 3].reduce((progress) => withHint(progress, KEY, 2), NO_PROGRESS);
    expect(roundOf(shown)).toEqual({ hints: 2 });
  });
});

describe('withCurrent', () => {
  it('is the very same progress when the learner is there already', () => {
    const there = withCurrent(NO_PROGRESS, KEY);
    expect(withCurrent(there, KEY)).toBe(there);
  });

  it('changes nothing of what it was given', () => {
    withCurrent(NO_PROGRESS, KEY);
    expect(NO_PROGRESS).toEqual({ version: 1, rounds: {} });
  });
});

describe('merged', () => {
  const rounds = fc.dictionary(
    fc.constantFrom('a/a', 'b/b', 'c/c'),
    fc.record({ startedAt: fc.nat(3), solvedAt: fc.nat(3), hints: fc.nat(3) }, { requiredKeys: [] }),
  );
  const progress = fc.record({ version: fc.constant(1 as const), rounds });

  it('is what others have written when we have done nothing', () => {
    fc.assert(
      fc.property(progress, progress, (known, theirs) => {
        expect(merged(known, known, theirs)).toEqual(theirs);
      }),
    );
  });

  it('is ours when others have done nothing', () => {
    const more = fc.tuple(progress, rounds).map(([known, own]) => ({
      known,
      ours: { ...known, rounds: { ...known.rounds, ...own } },
    }));
    fc.assert(
      fc.property(more, ({ known, ours }) => {
        expect(merged(known, ours, known)).toEqual(ours);
      }),
    );
  });

  it('has what both have done to different rounds', () => {
    const ours = withHint(NO_PROGRESS, 'a/a', 3);
    const theirs = withSolved(withCurrent(NO_PROGRESS, 'b/b'), 'b/b', 5);
    const both = merged(NO_PROGRESS, withCurrent(ours, 'a/a'), theirs);
    expect(both).toEqual({ version: 1, current: 'a/a', rounds: { ...ours.rounds, ...theirs.rounds } });
  });

  it('lets a round be reset that we have not touched', () => {
    const solved = withSolved(NO_PROGRESS, 'a/a', 5);
    const theirs = withReset(solved, 'a/a');
    expect(isSolved(merged(solved, withHint(solved, 'b/b', 1), theirs), 'a/a')).toBe(false);
  });
});
