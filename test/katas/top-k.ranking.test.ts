import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byRank } from '../../katas/top-k/ranking.ts';

/** Characters of one and of two units, and a half of one. */
const character = fc.constantFrom('a', 'b', 'é', '～', '\uE000', '😀', '😁', '\uD83D');
const key = fc.array(character, { maxLength: 4 }).map((characters) => characters.join(''));

const points = (text: string) => Array.from(text, (one) => one.codePointAt(0) ?? 0);

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((point, index) => point !== b[index]);
  return at === -1 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1);
}

it('keys with the same count stand in the order of their code points', () => {
  const law = fc.property(key, key, (a, b) => {
    expect(Math.sign(byRank([a, 1], [b, 1]))).toBe(Math.sign(compare(points(a), points(b))));
  });
  fc.assert(law, { numRuns: 2_000 });
});

it('a larger count comes first', () => {
  expect(byRank(['b', 2], ['a', 1])).toBeLessThan(0);
});
