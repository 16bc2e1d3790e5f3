import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { box, file, sameMultiset, sameOrder } from '../runner/kata.ts';

describe('InputFile', () => {
  it.each([
    ['', []],
    ['a', ['a']],
    ['a\n', ['a']],
    ['a\nb', ['a', 'b']],
    ['\n', ['']],
    ['a\n\nb\n', ['a', '', 'b']],
    ['a\r\nb\r\n', ['a\r', 'b\r']],
    ['\ufeffa\n', ['\ufeffa']],
    ['a\u2028b\n', ['a\u2028b']],
  ])('gives the lines of %j as %j', (text, lines) => {
    expect([...file(text)]).toEqual(lines);
  });

  it('gives the text back when its lines are ended again', () => {
    const text = fc.array(fc.constantFrom('a', '客', '\n', '\r', ' ', '\ufeff')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (whole) => {
        const ended = [...file(whole)].map((line) => `${line}\n`).join('');
        expect(ended).toBe(whole === '' || whole.endsWith('\n') ? whole : `${whole}\n`);
      }),
    );
  });

  it('reads from the start when it is read again', () => {
    const lines = file('a\nb');
    const first = [...lines][0];
    expect([first, [...lines]]).toEqual(['a', ['a', 'b']]);
  });

  it('reads from the start for each of two readers', () => {
    const lines = file('a\nb');
    const first = lines[Symbol.iterator]();
    first.next();
    expect([lines[Symbol.iterator]().next().value, first.next().value]).toEqual(['a', 'b']);
  });
});

describe('the blocks of an InputFile', () => {
  const blocksOf = (text: string) => Array.from(file(text).blocks(), (block) => Buffer.from(block).toString());

  it.each([
    ['', []],
    ['a', ['a']],
    ['a\n\nb\nc\nd', ['a\n', '\nb\n', 'c\n', 'd']],
    ['\ufeffé\r\n客\n😀\n', ['\ufeffé\r\n', '客\n😀\n']],
  ])('of %j are %j', (text, blocks) => {
    expect(blocksOf(text)).toEqual(blocks);
  });

  it('are the whole text, cut behind ends of lines', () => {
    const text = fc.array(fc.constantFrom('a', '客', '\n', '\r', 'x'.repeat(99))).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (whole) => {
        const blocks = blocksOf(whole);
        expect(blocks.join('')).toBe(whole);
        expect(blocks.slice(0, -1).every((block) => block.endsWith('\n'))).toBe(true);
      }),
    );
  });

  it('are written one over the other: who keeps one has it no more', () => {
    const kept = [...file('a\nb\nc\n').blocks()].map((block) => Buffer.from(block).toString());
    expect(kept).not.toContain('a\n');
  });
});

describe('box', () => {
  it('has the usual limits where none are given', () => {
    expect([box(), box({ openFiles: 8 }), box({ memoryMiB: 0.5 })]).toMatchObject([
      { memoryMiB: 64, openFiles: 64 },
      { memoryMiB: 64, openFiles: 8 },
      { memoryMiB: 0.5, openFiles: 64 },
    ]);
  });
});

describe('sameOrder', () => {
  it.each([
    [[1, 2], [1, 3], 'first difference at position 1'],
    [[1, 2], [2, 1], 'the right items in another order, from position 0'],
    [[1, 2, 3], [1, 2], 'ends after 2 of 3'],
    [[1, 2], [1, 2, 3, 4], '2 more than expected'],
    [[1], 'one', 'a list of 1 was expected'],
    [[1], undefined, 'a list of 1 was expected'],
    [1, 2, 'not the expected value'],
    [{ a: 1 }, { a: 2 }, 'not the expected value'],
    [[0], [-0], 'first difference at position 0'],
    [[1], ['1'], 'first difference at position 0'],
  ])('tells %j from %j', (expected, received, difference) => {
    expect(sameOrder(expected, received)).toBe(difference);
  });

  it('tells a hole from undefined', () => {
    expect(sameOrder([undefined], new Array(1))).not.toBeUndefined();
  });

  it('takes fields in any order', () => {
    expect(sameOrder([{ a: 1, b: 2 }], [{ b: 2, a: 1 }])).toBeUndefined();
  });

  it('takes NaN for NaN', () => {
    expect(sameOrder([Number.NaN], [Number.NaN])).toBeUndefined();
  });

  it('agrees exactly when the values are deeply equal', () => {
    fc.assert(
      fc.property(
        lists,
        lists,
        (one, other) => (sameOrder(one, other) === undefined) === isDeepStrictEqual(one, other),
      ),
    );
  });
});

/** Few values, so that equal ones meet; and pairs that look alike. */
const item = fc.oneof(
  fc.constantFrom<unknown>(
    1,
    '1',
    0,
    -0,
    null,
    undefined,
    true,
    'true',
    Number.NaN,
    "a'b",
    'a"b',
    '',
    [],
    {},
    [1],
    ['1'],
  ),
  fc.record({ key: fc.constantFrom('a', 'b'), count: fc.nat(2) }),
);
const lists = fc.array(item, { maxLength: 6 });

describe('sameMultiset', () => {
  it('agrees when one list is the other in any order', () => {
    const shuffled = lists.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
    );
    fc.assert(fc.property(shuffled, ([one, other]) => sameMultiset(one, other) === undefined));
  });

  it('agrees exactly when each item of one can be crossed out in the other', () => {
    fc.assert(
      fc.property(lists, lists, (one, other) => (sameMultiset(one, other) === undefined) === crossesOut(one, other)),
      { numRuns: 500 },
    );
  });

  it('disagrees when one item is there once more', () => {
    fc.assert(fc.property(lists, item, (list, more) => sameMultiset(list, [...list, more]) !== undefined));
  });

  it('takes fields in any order', () => {
    expect(sameMultiset([{ a: 1, b: 2 }], [{ b: 2, a: 1 }])).toBeUndefined();
  });

  it('names what is missing and what was not expected', () => {
    expect(sameMultiset(['a', 'b'], ['b', 'c'])).toBe("missing: 'a'; not expected: 'c'");
  });

  it('says how many times when it is more than once', () => {
    expect(sameMultiset(['a', 'a', 'b'], ['b'])).toBe("missing: 'a' (2 times)");
  });

  it('names three and counts the rest when many are missing', () => {
    expect(sameMultiset([1, 2, 3, 4, 5], [])).toBe('missing: 1, 2, 3 and 2 more');
  });

  it('cuts what is long', () => {
    expect(sameMultiset(['x'.repeat(100)], [])).toBe(`missing: '${'x'.repeat(56)}...`);
  });

  it('tells long items apart when they differ at the end', () => {
    expect(sameMultiset([`${'x'.repeat(20_000)}a`], [`${'x'.repeat(20_000)}b`])).not.toBeUndefined();
  });

  it('tells deep items apart when they differ at the bottom', () => {
    expect(sameMultiset([[[[[[1]]]]]], [[[[[[2]]]]]])).not.toBeUndefined();
  });

  it('compares as values when one is no list', () => {
    expect(sameMultiset([1], 1)).toBe('a list of 1 was expected');
  });
});

function crossesOut(one: readonly unknown[], other: readonly unknown[]): boolean {
  const left = [...other];
  for (const wanted of one) {
    const at = left.findIndex((candidate) => isDeepStrictEqual(candidate, wanted));
    if (at === -1) return false;
    left.splice(at, 1);
  }
  return left.length === 0;
}
