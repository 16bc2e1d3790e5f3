import { describe, expect, it } from 'vitest';
import { instrument } from '../../runner/growth/instrument.ts';

const isOpaque = (code: string) => instrument(code, () => true).isOpaque;
/** How many expressions are looked at for texts. */
const sums = (code: string) => instrument(code, () => true).code.split('$kata_sum(').length - 1;

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
