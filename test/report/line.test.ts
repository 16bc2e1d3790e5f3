import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clip, type Line, type Span, spread, textOf, tone, widthOf, wrap } from '../../runner/report/line.ts';
import { plain } from '../doubles/screen.ts';

const width = fc.integer({ min: 2, max: 100 });
const indent = fc.integer({ min: 0, max: 12 });

/** Narrow, wide, joined, with an accent that stands apart; spaces and the two characters that move a cursor. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom('a', 'word', ' ', '  ', '\t', '\n', '客', '😀', '👨‍👩‍👧', '❤️', '1️⃣', '🇩🇪', 'e\u0301'),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

const span: fc.Arbitrary<Span> = fc.oneof(
  text,
  text.map((part) => tone('code', part)),
);
const line: fc.Arbitrary<Line> = fc.array(span, { maxLength: 5 });

describe('widthOf', () => {
  it.each([
    ['abc', 3],
    ['客', 2],
    ['e\u0301', 1],
    ['👨‍👩‍👧', 2],
    ['', 0],
  ])('%j takes %i columns', (part, columns) => {
    expect(widthOf([part])).toBe(columns);
  });
});

describe('clip', () => {
  it('leaves a line that fits as it is', () => {
    const whole: Line = ['ab', tone('dim', 'cd')];
    expect(clip(whole, 4)).toEqual(whole);
  });

  it('says with … that something was cut off', () => {
    expect(clip(['abcdef'], 4)).toEqual(['abc', '…']);
  });

  it('keeps the tone of what it cuts', () => {
    expect(clip(['ab', tone('fail', 'cdef')], 4)).toEqual(['ab', tone('fail', 'c'), '…']);
  });

  it('does not cut a wide character in two', () => {
    expect(plain(clip(['客客客'], 4))).toBe('客…');
  });

  it('does not cut an emoji of several characters in two', () => {
    expect(plain(clip(['a👨‍👩‍👧bc'], 4))).toBe('a👨‍👩‍👧…');
  });

  it('makes two columns of a tab, which a terminal would make up to eight', () => {
    expect(plain(clip(['\treturn'], 8))).toBe('  return');
  });

  it('is never wider than the width', () => {
    fc.assert(fc.property(line, width, (spans, columns) => widthOf(clip(spans, columns)) <= columns));
  });

  it('is always one line', () => {
    fc.assert(fc.property(line, width, (spans, columns) => !plain(clip(spans, columns)).includes('\n')));
  });

  it('keeps the start of the text', () => {
    fc.assert(
      fc.property(line, width, (spans, columns) => {
        const whole = spans.map(textOf).join('').replaceAll('\t', '  ').replaceAll('\n', ' ');
        expect(whole.startsWith(plain(clip(spans, columns)).replace(/…$/, ''))).toBe(true);
      }),
    );
  });
});

describe('wrap', () => {
  it('shows the start of a line that is longer than any screen', () => {
    const rows = wrap('x'.repeat(1_000_000), 80, 2);
    expect(rows.length).toBeLessThan(200);
    expect(rows.at(-1)).toMatch(/x…$/);
  });

  it('leaves a text that fits as it is', () => {
    expect(wrap('one two', 7, 2)).toEqual(['one two']);
  });

  it('breaks at a space and indents what follows', () => {
    expect(wrap('one two three', 9, 2)).toEqual(['one two', '  three']);
  });

  it('breaks a word that is longer than the line', () => {
    expect(wrap('abcdefghij', 4, 0)).toEqual(['abcd', 'efgh', 'ij']);
  });

  it('starts a line at each line break', () => {
    expect(wrap('one\ntwo', 20, 2)).toEqual(['one', '  two']);
  });

  it('makes an empty line of an empty text', () => {
    expect(wrap('', 20, 2)).toEqual(['']);
  });

  it('comes to an end when the indent is deeper than the line is wide', () => {
    expect(wrap('one two', 4, 10).join('').replaceAll(' ', '')).toBe('onetwo');
  });

  it('comes to an end when there is no width at all', () => {
    expect(wrap('ab', -4, 10)).toEqual(['a', 'b']);
  });

  it('is never wider than the width', () => {
    fc.assert(
      fc.property(text, width, indent, (whole, columns, inset) => {
        // A single character that is wider than the line has to go somewhere.
        const isOne = (part: string) => [...new Intl.Segmenter().segment(part.trim())].length === 1;
        for (const part of wrap(whole, columns, inset)) expect(isOne(part) || widthOf([part]) <= columns).toBe(true);
      }),
    );
  });

  it('loses nothing but white space', () => {
    fc.assert(
      fc.property(text, width, indent, (whole, columns, inset) => {
        expect(wrap(whole, columns, inset).join('').replace(/\s/g, '')).toBe(whole.replace(/\s/g, ''));
      }),
    );
  });

  it('breaks no line inside another', () => {
    fc.assert(
      fc.property(text, width, indent, (whole, columns, inset) => !wrap(whole, columns, inset).join('').includes('\n')),
    );
  });
});

describe('spread', () => {
  it('fills the width exactly when both ends fit', () => {
    expect(plain(spread(['left'], ['right'], 12))).toBe('left   right');
  });

  it('keeps them apart when there is no room', () => {
    expect(plain(spread(['left'], ['right'], 5))).toBe('left right');
  });

  it('counts a wide character as two columns', () => {
    expect(widthOf(spread(['客'], ['right'], 20))).toBe(20);
  });
});
