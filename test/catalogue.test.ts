import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findKata, keyOf, nearest, nextUnsolved, places } from '../runner/catalogue.ts';
import { COUNT, KATAS, LARGEST, PLACES, sums, TOTAL } from './doubles/katas.ts';

describe('findKata', () => {
  it('finds a kata by its id', () => {
    expect(findKata(KATAS, 'sums')).toBe(sums);
  });

  it('names the nearest one when there is no such kata', () => {
    expect(() => findKata(KATAS, 'sms')).toThrow(expect.objectContaining({ hint: expect.stringContaining("'sums'?") }));
  });

  it('names none when nothing is near', () => {
    expect(() => findKata(KATAS, 'quicksort')).toThrow(
      expect.objectContaining({
        message: "There is no kata 'quicksort'.",
        hint: "See 'npx kata list' for all of them.",
      }),
    );
  });
});

describe('places', () => {
  it('lists the rounds of all katas in order', () => {
    expect(places(KATAS).map(keyOf)).toEqual(['sums/total', 'sums/largest', 'words/count']);
  });
});

describe('nextUnsolved', () => {
  const next = (from: typeof TOTAL, ...solved: readonly string[]) =>
    nextUnsolved(PLACES, from, (key) => solved.includes(key));

  it('is the one behind when that is not solved', () => {
    expect(next(TOTAL)).toBe(LARGEST);
  });

  it('skips what is solved', () => {
    expect(next(TOTAL, 'sums/total', 'sums/largest')).toBe(COUNT);
  });

  it('goes round to the start when nothing is left behind', () => {
    expect(next(COUNT, 'words/count')).toBe(TOTAL);
  });

  it('is the place itself when it alone is not solved', () => {
    expect(next(LARGEST, 'sums/total', 'words/count')).toBe(LARGEST);
  });

  it('is nothing when all are solved', () => {
    expect(next(TOTAL, 'sums/total', 'sums/largest', 'words/count')).toBeUndefined();
  });

  it('finds a place by its name, not by identity', () => {
    expect(next({ ...TOTAL })).toBe(LARGEST);
  });
});

describe('nearest', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-'), minLength: 3, maxLength: 10 });

  it.each([
    ['dedpu', 'dedup'],
    ['TOP-K', 'top-k'],
    ['topk', 'top-k'],
    ['dedup', 'dedup'],
    ['xdedupx', 'dedup'],
  ])('of %s is %s', (word, found) => {
    expect(nearest(word, ['top-k', 'dedup', 'log-parse'])).toBe(found);
  });

  it('is nothing when three edits are needed', () => {
    expect(nearest('dedupxyz', ['dedup'])).toBeUndefined();
  });

  it('is nothing when there are no candidates', () => {
    expect(nearest('dedup', [])).toBeUndefined();
  });

  it('is the word itself when it is among the candidates', () => {
    fc.assert(fc.property(letters, fc.array(letters), (word, others) => nearest(word, [...others, word]) === word));
  });

  it('finds a word again after a letter was left out, doubled or replaced', () => {
    fc.assert(
      fc.property(letters, fc.nat(9), fc.constantFrom('', 'xx', 'x'), (word, place, instead) => {
        const at = place % word.length;
        expect(nearest(word.slice(0, at) + instead + word.slice(at + 1), [word])).toBe(word);
      }),
    );
  });

  it('is the same from either side', () => {
    fc.assert(
      fc.property(
        letters,
        letters,
        (one, other) => (nearest(one, [other]) === other) === (nearest(other, [one]) === one),
      ),
    );
  });
});
