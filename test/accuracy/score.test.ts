import { describe, expect, it } from 'vitest';
import { changed, rightly, seenAs } from '../doubles/seen.ts';
import { mistakesOf } from './mistakes.ts';
import { join, scoreOf } from './score.ts';

const accepted = { outcome: 'accepted' } as const;

describe('scoreOf', () => {
  it('finds nothing wrong with an engine that is always right', () => {
    const { blamed, flips, inSet, space, spaceExact } = scoreOf([seenAs(), seenAs({}, { repeat: 2 })]);
    expect({ blamed, inSet, spaceExact }).toEqual({
      blamed: { hits: 2, of: 2 },
      inSet: { hits: 2, of: 2 },
      spaceExact: { hits: 2, of: 2 },
    });
    expect([space.hits, flips.hits]).toEqual([space.of, 0]);
    expect(mistakesOf([seenAs()])).toEqual([]);
  });

  it('takes repeats of one case for one case', () => {
    expect(scoreOf([seenAs(), seenAs({}, { repeat: 2 }), seenAs({ name: 'linear/other' })]).cases).toBe(2);
  });

  it('counts a flip where repeats under one condition do not agree', () => {
    const time = changed(rightly('O(n)'), 'O(n)', { outcome: 'rejected' });
    expect(scoreOf([seenAs(), seenAs({}, { repeat: 2, time })]).flips.hits).toBe(1);
    expect(scoreOf([seenAs(), seenAs({}, { condition: 'loaded', time })]).flips).toEqual({ hits: 0, of: 0 });
  });

  it('asks for a line only where a rejection has one to blame', () => {
    const wrongLine = changed(rightly('O(n)', 7), 'O(sqrt n)', { line: 8 });
    expect(scoreOf([seenAs({}, { time: wrongLine })]).blamed).toEqual({ hits: 0, of: 1 });
    expect(scoreOf([seenAs({ blameLines: [] })]).blamed.of).toBe(0);
    expect(scoreOf([seenAs({}, { time: changed(rightly('O(n)', 7), 'O(sqrt n)', accepted) })]).blamed.of).toBe(0);
  });

  it('sets space apart that is too small to show', () => {
    const held = [64, 256, 1_024].map((scale) => ({ scale, cost: 8 * scale }));
    const space = changed(rightly('O(n)'), 'O(1)', accepted);
    const { space: visible, spaceTooSmall } = scoreOf([seenAs({}, { held, space })]);
    expect([visible, spaceTooSmall]).toEqual([
      { hits: 2, of: 2 },
      { hits: 2, of: 3 },
    ]);
  });

  it('takes space that is unclear for wrong', () => {
    const space = changed(rightly('O(n)'), 'O(n)', { outcome: 'unclear' });
    expect(scoreOf([seenAs({}, { space })]).space).toEqual({ hits: 4, of: 5 });
  });
});

describe('mistakesOf', () => {
  it('says in one line what is wrong, and in how many of the runs', () => {
    const time = changed(rightly('O(n)', 7), 'O(sqrt n)', { line: 9 });
    const space = changed(changed(rightly('O(n)'), 'O(1)', accepted), 'O(sqrt n)', accepted);
    const classes = { time: ['O(n log n)', 'O(n)'], space: ['O(n)'] };
    expect(mistakesOf([seenAs({}, { time, space, classes }), seenAs({}, { repeat: 2, time })])).toEqual([
      {
        name: 'linear/sum',
        text: 'O(n), space O(n): read as O(n log n) (1/2); line 9 blamed, not 7; space accepted at O(1), O(sqrt n) (1/2)',
      },
    ]);
  });

  it('names a case that no class could be told of', () => {
    const classes = { time: [], space: [] };
    expect(mistakesOf([seenAs({ spaceClass: undefined }, { classes, space: [] })])[0]?.text).toBe(
      'O(n): read as no class',
    );
  });
});

describe('join', () => {
  it('throws for an observation of a case that is gone', () => {
    expect(() => join([], [seenAs().seen])).toThrow('there is no case linear/sum in the corpus');
  });
});
