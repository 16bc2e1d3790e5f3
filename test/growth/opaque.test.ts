import { describe, expect, it } from 'vitest';
import { instrument } from '../../runner/growth/instrument.ts';

const isOpaque = (code: string) => instrument(code, () => true).isOpaque;
/** How many expressions are looked at for texts. */
const sums = (code: string) => instrument(code, () => true).code.split('$kata_sum(').length - 1;

/** How many comparisons are looked at. */
const comparisons = (code: string) => instrument(code, () => true).code.split('$kata_right(').length - 1;

describe('mayCompareTexts', () => {
  it.each([
    [1, 'if (word === other) f();'],
    [2, 'a[i] < b[j] || f(a) !== g(b);'],
    [0, "a === 'x' || b === null || c === undefined || typeof d === e || -a < b || a + 1 < b;"],
    [0, 'i < list.length; i >= set.size;'],
    [0, 'class A { #x = 1; is(a) { return #x in a; } }'],
  ])('looks %i times at %s', (expected, code) => {
    expect(comparisons(code)).toBe(expected);
  });
});

describe('mayComputeLongNumbers', () => {
  it.each([
    [3, 'let bits = 1n; bits <<= n; bits = (bits * a) | b;'],
    [0, 'bits <<= n; bits = (bits * a) | b;'],
  ])('looks %i times at %s', (expected, code) => {
    expect(sums(code)).toBe(expected);
  });
});

describe('hidesWork', () => {
  it.each([
    [true, 'let product = 1n;'],
    [true, 'total += BigInt(item);'],
    [true, 'new Intl.Collator().compare(a, b);'],
    [false, 'let total = 1; const text = "1n"; /a+b/.test(text);'],
  ])('is %s of %s', (expected, code) => {
    expect(isOpaque(code)).toBe(expected);
  });
});

describe('mayJoinTexts', () => {
  it.each([
    [1, 'text += letter;'],
    [1, 'text = text + a + b + c;'],
    [2, 'f(a + b, c + d);'],
    [1, 'a + (b - c) + d;'],
    [1, 'text = `$' + '{text}, $' + '{word}`;'],
    [0, 'at = at + 1; `plain`; tag`$' + '{x}`; a - b;'],
  ])('looks %i times at %s', (expected, code) => {
    expect(sums(code)).toBe(expected);
  });
});
