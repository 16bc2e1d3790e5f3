import { describe, expect, it } from 'vitest';
import { families } from '../../runner/growth/families.ts';
import { createRandom } from '../../runner/growth/random.ts';

const N = 300;

function inputOf(name: string, n = N, seed = 1): readonly unknown[] {
  const family = families[name];
  if (family === undefined) throw new Error(`no family ${name}`);
  return family({ n }, createRandom(seed));
}

function listOf<T>(name: string, seed = 1): readonly T[] {
  return inputOf(name, N, seed)[0] as readonly T[];
}

const LISTS = Object.keys(families).filter((name) => name !== 'n');
const isAscending = (items: readonly number[]) => items.every((item, at) => item >= (items[at - 1] ?? item));

describe('families', () => {
  it.each(LISTS)('%s has n items or characters', (name) => {
    expect(listOf(name)).toHaveLength(N);
  });

  it.each(LISTS)('%s is the same when the seed is the same, and another when it is not', (name) => {
    expect([inputOf(name), inputOf(name)]).toEqual([inputOf(name), expect.not.toBeOneOf([inputOf(name, N, 2)])]);
  });

  it.each(LISTS)('%s is empty when n is 0', (name) => {
    expect(inputOf(name, 0)[0]).toHaveLength(0);
  });

  it('n is the size itself', () => {
    expect(inputOf('n')).toEqual([N]);
  });

  it('ints has small integers, nearly all of them different', () => {
    const items = listOf<number>('ints');
    expect([items.every((item) => item >= 0 && item < 2 ** 30), new Set(items).size > N - 3]).toEqual([true, true]);
  });

  it('ints is in no order', () => {
    expect(isAscending(listOf('ints'))).toBe(false);
  });

  it('sorted-ints has the smallest first', () => {
    expect(isAscending(listOf('sorted-ints'))).toBe(true);
  });

  it('descending-ints has the largest first', () => {
    expect(isAscending([...listOf<number>('descending-ints')].reverse())).toBe(true);
  });

  it.each([
    ['equal-ints', 1],
    ['few-ints', 8],
    ['distinct-ints', N],
  ])('%s has %i different numbers', (name, different) => {
    expect(new Set(listOf(name)).size).toBe(different);
  });

  it.each([
    ['strings', 8],
    ['lines', 44],
  ])('%s has texts of %i characters each, whatever the size', (name, width) => {
    expect(new Set(listOf<string>(name).map(({ length }) => length))).toEqual(new Set([width]));
  });

  it('text has letters and spaces', () => {
    expect(inputOf('text')[0]).toMatch(/^(?=.* )(?=.*[a-z])[a-z ]+$/);
  });
});
