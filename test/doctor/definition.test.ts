import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDefinition } from '../../runner/doctor/definition.ts';
import { property, type Round, sameMultiset } from '../../runner/kata.ts';
import { tinyKata, tinyRound } from '../doubles/tiny-kata.ts';

const STATED = new Map([['run', 'Double it.']]);
const sound = { hints: ['Add it to itself.'] };

function check(parts: Partial<Round> = {}, statements: ReadonlyMap<string, string> = STATED) {
  return checkDefinition(tinyKata(tinyRound({ ...sound, ...parts })), statements);
}

describe('checkDefinition', () => {
  it('is content when examples, oracle and laws agree', () => {
    expect(check()).toEqual([
      { about: 'tiny', what: 'run definition', sound: true, detail: 'examples, oracle and laws agree' },
    ]);
  });

  it.each([
    ['README.md has no section "## Round N: `run`"', {}, new Map()],
    ['fewer than two examples', { examples: [{ args: [1], returns: 2, why: 'one' }] }, STATED],
    ['no hint', { hints: [] }, STATED],
  ])('says: %s', (detail, parts, statements) => {
    expect(check(parts, statements)).toMatchObject([{ sound: false, detail }]);
  });

  it('finds an example that the oracle disagrees with', () => {
    const examples = [...tinyRound().examples, { args: [3], returns: 7, why: 'three' }];
    expect(check({ examples })).toMatchObject([
      { sound: false, detail: 'the oracle disagrees with the example "three": not the expected value' },
    ]);
  });

  it('compares an example as the round does', () => {
    const examples = [1, 2].map((value) => ({ args: [value], returns: [2, 1], why: 'any order' }));
    expect(check({ examples, oracle: () => [1, 2], agrees: sameMultiset, properties: [] })[0]?.sound).toBe(true);
  });

  it('finds a law that the oracle breaks, with a call that breaks it', () => {
    const rare = property(
      'never 84',
      fc.tuple(fc.constantFrom(...Array.from({ length: 60 }, (_, n) => n))),
      (_, out) => {
        return out !== 84;
      },
    );
    expect(check({ properties: [rare] })).toMatchObject([
      { sound: false, detail: 'the oracle breaks the law "never 84" on run(42)' },
    ]);
  });

  it('takes a sentence for a broken law', () => {
    const law = property('is small', fc.tuple(fc.constant(5)), () => 'is too large');
    expect(check({ properties: [law] })[0]?.sound).toBe(false);
  });

  it('tells all that is wrong with a round at once', () => {
    expect(check({ hints: [], examples: [] })[0]?.detail).toBe('fewer than two examples; no hint');
  });

  it('tells of each round on its own', () => {
    const kata = tinyKata(tinyRound(sound), tinyRound({ ...sound, entry: 'walk' }));
    expect(checkDefinition(kata, STATED).map(({ what, sound }) => [what, sound])).toEqual([
      ['run definition', true],
      ['walk definition', false],
    ]);
  });
});
