import { describe, expect, it } from 'vitest';
import { difference } from '../../runner/judge/diff.ts';
import { DIFF_ITEMS } from '../../runner/limits.ts';

const ITERABLE = '@@__IMMUTABLE_ITERABLE__@@';
const MAP = '@@__IMMUTABLE_MAP__@@';

describe('difference', () => {
  it('marks what was expected with - and what was received with +', () => {
    const text = difference(['a', 'b', 'c', 'd'], ['a', 'x', 'c', 'd']);
    expect(changesIn(text)).toEqual(['-   "b",', '+   "x",']);
  });

  it('compares fields when the values are objects', () => {
    const text = difference({ a: 1, b: 2, c: 3, d: 4 }, { a: 1, b: 2, c: 3, d: 5 });
    expect(changesIn(text)).toEqual(['-   "d": 4,', '+   "d": 5,']);
  });

  it('shows only what is near a change when the lists are long', () => {
    const list = Array.from({ length: 100 }, (_, index) => index);
    expect(difference(list, list.with(50, -1))?.split('\n').length).toBeLessThan(10);
  });

  it.each([
    ['both are short', [1, 2, 3], [1, 2, 4]],
    ['one is not a list', [1, 2, 3, 4], 5],
    ['one is nothing', [1, 2, 3, 4], null],
    ['one is text', [1, 2, 3, 4], 'abcd'],
    ['one has very many items', [1, 2, 3, 4], new Array(DIFF_ITEMS + 1).fill(0)],
    ['one has very long items', [1, 2, 3, 4], new Array(4).fill('x'.repeat(10_000))],
    ['one has numbers that JSON does not know', [1, 2, 3, 4], [1n, 2n, 3n, 4n]],
    ['one holds itself', [1, 2, 3, 4], circle()],
    ['one looks like a map of Immutable.js', [1, 2, 3, 4], [1, 2, 3, { [ITERABLE]: true, [MAP]: true }]],
    ['one looks like a part of a page', [1, 2, 3, 4], [1, 2, 3, { constructor: { name: 'Text' }, nodeType: 3 }]],
  ])('says nothing when %s', (_, expected, received) => {
    expect(difference(expected, received)).toBeUndefined();
  });

  it('has no control characters when the values have some', () => {
    const text = difference(['a', 'b', 'c', 'd'], ['a', 'b', 'c', '\u001b[2J\u202e']);
    expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202e]/);
  });
});

function changesIn(text: string | undefined): readonly string[] {
  return text?.split('\n').filter((line) => /^[-+]/.test(line)) ?? [];
}

function circle(): unknown[] {
  const list: unknown[] = [1, 2, 3];
  list.push(list);
  return list;
}
