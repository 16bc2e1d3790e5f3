import { describe, expect, it } from 'vitest';
import { broken, disagreement } from '../../runner/judge/agreement.ts';
import { property } from '../../runner/kata.ts';
import { tinyRound } from '../doubles/tiny-kata.ts';

const circle: unknown[] = [];
circle.push(circle);

/** As a kata's author writes it who expects plain data. */
const asJson = (value: unknown) => JSON.stringify(value);

describe('disagreement', () => {
  const round = tinyRound({ agrees: (a, b) => (asJson(a) === asJson(b) ? undefined : 'another text') });

  it('is what the comparator says', () => {
    expect([disagreement(round, [1], [1], []), disagreement(round, [1], [2], [])]).toEqual([undefined, 'another text']);
  });

  it.each([
    ['a BigInt', [1n], 'serialize a BigInt'],
    ['a circle', circle, 'circular structure'],
  ])('says that an answer is of another form when the comparator throws at %s', (_what, answer, reason) => {
    expect(disagreement(round, [1], answer, [])).toMatch(new RegExp(`^is not of the form .*${reason}`, 's'));
  });

  it('throws when the comparator throws at what is expected too: that is a bug of the kata', () => {
    expect(() => disagreement(round, [1n], [2n], [])).toThrow(TypeError);
  });
});

describe('broken', () => {
  const inRange = property('in range', tinyRound().arbitrary, (_, answer) => asJson(answer).length < 3);

  it.each([
    ['holds', 7, undefined],
    ['does not', 1_000, 'does not hold: in range'],
  ])('says whether a law %s', (_which, answer, said) => {
    expect(broken(tinyRound(), inRange, [1], answer)).toBe(said);
  });

  it('says that an answer is of another form when the law throws at it', () => {
    expect(broken(tinyRound(), inRange, [1], 1n)).toContain('is not of the form this round asks for');
  });

  it("throws when the law throws at the oracle's answer too: that is a bug of the kata", () => {
    expect(() => broken(tinyRound({ oracle: () => 1n }), inRange, [1], 2n)).toThrow(TypeError);
  });
});
