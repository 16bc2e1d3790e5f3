import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable } from '../runner/printable.ts';

/** Text with many control characters, brackets and digits, of which terminal sequences are made. */
const nasty = fc.string({
  unit: fc.oneof(
    fc.constantFrom('\u001b', '\u001b[', '\u001b]', '\u0007', '\u009b', '\r', '\n', '\u202e', '\ufeff', '[', 'm', ';'),
    fc.string({ unit: 'binary', maxLength: 1 }),
  ),
});

describe('printable', () => {
  it('leaves no control character but newline and tab, whatever the text is', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(printable(text)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      }),
      { numRuns: 1_000 },
    );
  });

  it('changes nothing more when it is used twice', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(printable(printable(text))).toBe(printable(text));
      }),
    );
  });

  it('changes nothing when there is nothing to hide', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'azAZ09 é漢😀\t\n[];m') }), (text) => {
        expect(printable(text)).toBe(text);
      }),
    );
  });

  it.each([
    ['a colour', '\u001b[31mred\u001b[0m', 'red'],
    ['a cleared screen', 'a\u001b[2J\u001b[Hb', 'ab'],
    ['a title that ends in a bell', '\u001b]0;owned\u0007text', 'text'],
    ['a title that ends in a string terminator', '\u001b]0;owned\u001b\\text', 'text'],
    ['a link', '\u001b]8;;http://x\u001b\\here\u001b]8;;\u001b\\', 'here'],
  ])('removes %s', (_, text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  it.each([
    ['an escape alone', 'a\u001bb', 'a\\u001bb'],
    ['a sequence without an end', '\u001b[31', '\\u001b[31'],
    ['a sequence in one character', '\u009b31m', '\\u009b31m'],
    ['text that runs the other way', '\u202eabc', '\\u202eabc'],
    ['a zero-width space', 'a\u200bb', 'a\\u200bb'],
    ['a byte-order mark', '\ufeffa', '\\ufeffa'],
    ['a backspace', 'ab\b', 'ab\\u0008'],
    ['a carriage return alone', 'abc\rx', 'abc\\u000dx'],
    ['a line separator', 'a\u2028b', 'a\\u2028b'],
  ])('writes %s as its number', (_, text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  it('keeps a sequence apart when removing another would join it', () => {
    expect(printable('\u001b[3\u001b[1m1m')).toBe('\\u001b[31m');
  });

  it('takes the line ends of Windows for line ends', () => {
    expect(printable('a\r\nb')).toBe('a\nb');
  });
});
