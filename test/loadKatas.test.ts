import { describe, expect, it } from 'vitest';
import { brokenText, loadKatas } from '../runner/loadKatas.ts';
import { tinyKata, tinyRound } from './doubles/tiny-kata.ts';

const loading = (kata: unknown) => loadKatas({ tiny: async () => ({ default: kata }) });

describe('loadKatas', () => {
  it('gives the katas in the order in which they are named', async () => {
    const [one, two] = [tinyKata(), { ...tinyKata(), id: 'two' }];
    const catalogue = await loadKatas({ two: async () => ({ default: two }), tiny: async () => ({ default: one }) });
    expect(catalogue).toEqual({ katas: [two, one], broken: [] });
  });

  it.each([
    ['no object', 5, 'it exports no kata as default'],
    ['another id', { ...tinyKata(), id: 'small' }, "its id is 'small', its folder 'tiny'"],
    ['no title', { ...tinyKata(), title: undefined }, 'it has no title'],
    ['no rounds', { ...tinyKata(), rounds: [] }, 'it has no rounds'],
    ['a round that is none', { ...tinyKata(), rounds: [undefined] }, "round '?' has no entry"],
    ['a round without hints', tinyKata({ ...tinyRound(), hints: undefined as never }), "round 'run' has no hints"],
    ['inputs that are none', tinyKata(tinyRound({ arbitrary: {} as never })), "round 'run' has no arbitrary"],
  ])('leaves out a kata with %s, and says so', async (_what, kata, reason) => {
    expect(await loading(kata)).toEqual({
      katas: [],
      broken: [{ id: 'tiny', reason: expect.stringContaining(reason) }],
    });
  });

  it('goes on after one that throws', async () => {
    const fails = async () => {
      throw new TypeError('oops');
    };
    const { katas, broken } = await loadKatas({ bad: fails, tiny: async () => ({ default: tinyKata() }) });
    expect([katas.length, broken.map(brokenText)]).toEqual([
      1,
      ['katas/bad/kata.ts is left out: it throws while it is loaded: TypeError: oops. The other katas are there.'],
    ]);
  });
});
