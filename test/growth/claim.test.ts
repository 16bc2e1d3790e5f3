import { describe, expect, it } from 'vitest';
import { checkClaim, claimOf, inSymbol } from '../../runner/growth/claim.ts';
import { CLASSES } from '../../runner/growth/classes.ts';

const index = (text: string) => CLASSES.findIndex((known) => known.text === text);

const SOURCE = `
/** A helper. @time O(1) */
export function helper() {}

/**
 * Keeps the first of each.
 *
 * @time O(n log k)
 * @space O(k), of which most is the heap
 */
export function topK(items: readonly number[]) {}

/** @time O(?) */
export function started() {}

/** @time O(n) */
export function* lazily() {}

/** @time O(n^2) */
export const arrow = () => 1;

/** @time O(n^3) */
const later = 1;

/** @time O(2^n) */
exports.$assigned = () => 1;

/** @time O(n!) */
export default function named() {}

export function bare() {}
`;

describe('claimOf', () => {
  it.each([
    ['opens again and again', `/** @time O(n) */\nexport function run() {}\n// ${'/** '.repeat(200_000)}`],
    ['has a gap', `/** @time O(n) */\nexport function run() {}\nfunction${' '.repeat(400_000)}x`],
    ['declares again and again', `/** @time O(n) */\nexport function run() {}\n${'*/ const run '.repeat(50_000)}`],
  ])('reads a long source that %s in one go', (_how, source) => {
    expect([claimOf(source, 'run', 'time'), claimOf(source, 'other', 'time')]).toEqual(['O(n)', undefined]);
  });

  it.each([
    ['/** @time O(n*log(n)) */', 'O(n*log(n))'],
    ['/** @time O(n²) @space O(1) */', 'O(n²)'],
    ['/** @time n log n - the sort */', 'n log n'],
    ['/** @time Θ (n (log n)^2) for the sort (mostly) */', 'Θ (n (log n)^2)'],
    ['/** @time O(n log n */', 'O(n log n'],
  ])('reads %s as %s', (comment, claim) => {
    expect(claimOf(`${comment}\nexport function run() {}`, 'run', 'time')).toBe(claim);
  });

  it.each([
    ['topK', 'time', 'O(n log k)'],
    ['topK', 'space', 'O(k)'],
    ['helper', 'time', 'O(1)'],
    ['helper', 'space', undefined],
    ['started', 'time', undefined],
    ['lazily', 'time', 'O(n)'],
    ['arrow', 'time', 'O(n^2)'],
    ['later', 'time', 'O(n^3)'],
    ['$assigned', 'time', 'O(2^n)'],
    ['default', 'time', 'O(n!)'],
    ['named', 'time', 'O(n!)'],
    ['bare', 'time', undefined],
    ['top', 'time', undefined],
  ] as const)('of %s for %s is %s', (entry, dimension, text) => {
    expect(claimOf(SOURCE, entry, dimension)).toBe(text);
  });
});

describe('checkClaim', () => {
  const check = (text: string, measured: readonly string[], isWithin = true) =>
    checkClaim(text, ['n', 'k'], measured.map(index), () => isWithin).verdict;

  it('is right when it is the measured class', () => {
    expect(check('O(n log n)', ['O(n log n)'])).toBe('right');
  });

  it('is wrong when the steps are beyond it', () => {
    expect(check('O(n)', ['O(n^2)'], false)).toBe('wrong');
  });

  it('is wrong when it is a larger class than any that is measured', () => {
    expect(check('O(n^2)', ['O(n)', 'O(n log n)'])).toBe('wrong');
  });

  it('is right when it is the larger of two that can not be told apart', () => {
    expect(check('O(n log n)', ['O(n)', 'O(n log n)'])).toBe('right');
  });

  it('is right when it names several sizes and the steps are within', () => {
    expect(check('O(n log k)', ['O(n)'])).toBe('right');
  });

  it('is right when nothing could be classified and the steps are within', () => {
    expect(check('O(n^2)', [])).toBe('right');
  });

  it('is unreadable when it names a size that is none', () => {
    expect(check('O(m)', ['O(n)'])).toBe('unreadable');
  });

  it('reads a class in the main size of the round', () => {
    expect(checkClaim('O(V^2)', ['V', 'E'], [index('O(n)')], () => true).verdict).toBe('wrong');
  });
});

describe('inSymbol', () => {
  it('replaces the size and leaves other letters alone', () => {
    expect(inSymbol('O(n min(n, 2))', 'V')).toBe('O(V min(V, 2))');
  });
});
