import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as charges from '../../runner/growth/charges.ts';

/** How many are looked at, one by one, from the start. */
const looked = (list: readonly number[], item: number, from: number): number => {
  let seen = 0;
  for (let at = from; at < list.length; at++) {
    seen++;
    if (list[at] === item) return seen;
  }
  return seen + 1;
};

const small = fc.array(fc.nat(5), { maxLength: 20 });

describe('visited', () => {
  it('is the number of elements looked at, and one for the end, when a list is searched', () => {
    const law = fc.property(small, fc.nat(6), (list, item) => {
      const expected = looked(list, item, 0);
      expect(charges.visited(list, [item], list.indexOf(item))).toBe(expected);
      expect(charges.visited(list, [item], list.includes(item))).toBe(expected);
    });
    fc.assert(law);
  });

  it('starts at the place that is given when there is one', () => {
    expect(charges.visited([1, 2, 3, 4], [4, 2], 3)).toBe(2);
  });

  it('starts from the end when the place is negative', () => {
    expect(charges.visited([1, 2, 3, 4], [9, -1], -1)).toBe(2);
  });

  it('goes to the place of a text when it was found', () => {
    expect(charges.visited('abcdef', ['cd'], true)).toBe(3);
  });

  it('counts a search that ended early in full when what is found can not be found again', () => {
    expect(charges.visited([1, Number.NaN], [Number.NaN], true)).toBe(3);
  });
});

describe('visitedFromEnd', () => {
  it('mirrors a search from the start when the list is turned round', () => {
    const law = fc.property(small, fc.nat(6), (list, item) => {
      const mirrored = charges.visited(list.toReversed(), [item], list.toReversed().indexOf(item));
      expect(charges.visitedFromEnd(list, [item], list.lastIndexOf(item))).toBe(mirrored);
    });
    fc.assert(law);
  });

  it('starts at the place that is given when there is one', () => {
    expect(charges.visitedFromEnd([1, 2, 3, 4], [1, 1], 0)).toBe(2);
  });
});

describe('filled', () => {
  it('is how many elements are set, wherever start and end lie', () => {
    const place = fc.option(fc.integer({ min: -12, max: 12 }), { nil: undefined });
    const law = fc.property(fc.nat(10), place, place, (length, start, end) => {
      const list = new Array<number>(length).fill(0);
      expect(charges.filled(list, [1, start, end], list)).toBe(
        list.fill(1, start, end).filter((one) => one === 1).length,
      );
    });
    fc.assert(law);
  });
});

describe('spliced', () => {
  it('is what stands behind and what was removed when the call is over', () => {
    const list = [0, 1, 2, 3, 4];
    expect(charges.spliced(list, [1, 2], list.splice(1, 2))).toBe(2 + 2);
  });

  it('is nothing when the end is cut off and nothing was there', () => {
    expect(charges.spliced([1, 2], [2], [])).toBe(0);
  });
});

describe('sorted', () => {
  it.each([
    ['the length when the list ascends', [1, 2, 3, 4], [], 4],
    ['the length times log of runs when it falls', [4, 3, 2, 1], [], 4 * 3],
    ['the length when there is a comparator', [4, 3, 2, 1], [() => 0], 4],
    ['of no order when the items are objects', [[1], [2], [3], [4]], [], 4 * 3],
  ])('is %s', (_title, list, args, expected) => {
    expect(charges.sorted(list, args, undefined)).toBe(expected);
  });

  it('calls no toString of the solution when the items have one', () => {
    let calls = 0;
    const item = { toString: () => String(calls++) };
    charges.sorted([item, item], [], undefined);
    expect(calls).toBe(0);
  });
});

describe('sorted, by a comparator', () => {
  const list = ['c', 'a', 'b', 'd'];
  it.each([
    ['of the solution, which counts for itself', (a: string, b: string) => (a < b ? -1 : 1), 4],
    ['of the engine, which does not', new Intl.Collator('en').compare, charges.sorted(list, [], undefined)],
  ])('%s', (_whose, comparator, expected) => {
    expect(charges.sorted(list, [comparator], undefined)).toBe(expected);
  });
});

describe('sortedTyped', () => {
  it('takes no notice of runs when there is no comparator', () => {
    expect(charges.sortedTyped(new Uint8Array(8), [], undefined)).toBe(8 * 3);
  });
});

describe('matched', () => {
  const charge = (pattern: RegExp, text: string) => charges.matched(pattern, [text], pattern.exec(text));

  it.each([
    ['up to the end of the match when it is found', /cd/, 'abcdef', 1 + 4],
    ['the whole text when it is not', /x/, 'abcdef', 1 + 6],
    ['the match alone when the search goes on from the last', /cd/g, 'abcdef', 1 + 2],
    ['one place when it is sticky and fails', /x/y, 'abcdef', 1],
  ])('is %s', (_title, pattern, text, expected) => {
    expect(charge(pattern, text)).toBe(expected);
  });

  it('goes by the flags that the pattern was made with, and asks no field that somebody has put on it', () => {
    const pattern = Object.defineProperty(/b/, 'sticky', { get: () => expect.unreachable() });
    expect(charge(pattern, 'aab')).toBe(4);
  });
});

describe('copiedKeys', () => {
  it('leaves the target out when there are sources', () => {
    expect(charges.copiedKeys(undefined, [{ a: 1, b: 2, c: 3 }, { d: 1 }, { e: 1, f: 2 }], undefined)).toBe(3);
  });
});

describe('copiedValues', () => {
  it('is the number of values and the length of texts, each object once, when the result is nested', () => {
    const shared = ['abc'];
    expect(charges.copiedValues(undefined, [], { a: shared, b: shared })).toBe(1 + (1 + 4) + 1);
  });

  it('goes through keys and values of a map', () => {
    expect(charges.copiedValues(undefined, [], new Map([[1, 2]]))).toBe(3);
  });

  it('gets to the end when a linked list is deeper than the stack', () => {
    let list: object = {};
    for (let at = 0; at < 100_000; at++) list = { list };
    expect(charges.copiedValues(undefined, [], list)).toBe(100_001);
  });
});

describe('bytes', () => {
  it.each([
    ['the text when one comes out', 'abc', 3],
    ['the number when one comes out', 7, 7],
    ['the whole buffer when a boolean comes out', true, 5],
  ])('is the length of %s', (_title, result, expected) => {
    expect(charges.bytes(new Uint8Array(5), [], result)).toBe(expected);
  });
});

/** Things that would run code of the solution when they are looked at. */
const trapped = () => {
  throw new Error('looked at');
};
const traps = {
  get: trapped,
  has: trapped,
  ownKeys: trapped,
  getPrototypeOf: trapped,
  getOwnPropertyDescriptor: trapped,
};
class OddMap extends Map<number, number> {
  override get size(): number {
    return trapped();
  }
}

const lengthOf = (value: unknown) => charges.ownLength(value, [], undefined);
const sizeOf = (value: unknown) => charges.ownSize(value, [], undefined);

describe('a size', () => {
  it.each([
    ['of a list', lengthOf([1, 2]), 2],
    ['of a text', lengthOf('abc'), 3],
    ['of a typed list', lengthOf(new Uint16Array(4)), 4],
    ['of what is like a list', lengthOf({ length: 5 }), 5],
    ['of a length that is no number', lengthOf({ length: '5' }), 0],
    ['of a proxy', lengthOf(new Proxy([], traps)), 0],
    [
      'of a getter',
      lengthOf({
        get length() {
          return trapped();
        },
      }),
      0,
    ],
    ['of a map with a size of its own', sizeOf(new OddMap([[1, 1]])), 1],
    ['of a set', sizeOf(new Set('ab')), 2],
    ['of a proxy of a set', sizeOf(new Proxy(new Set(), traps)), 0],
    ['of the keys of a proxy', charges.keysOf(new Proxy({}, traps)), 0],
    ['of the keys of an object', charges.keysOf({ a: 1, b: 2 }), 2],
    ['of a new list by its number', charges.constructionCost(Array, 9), 9],
    ['of a new set by a number', charges.constructionCost(Set, 9), 0],
    ['of a new typed list by its number', charges.constructionCost(Uint8Array, 9), 9],
    ['of a new set from a list', charges.constructionCost(Set, [1, 2, 3]), 3],
  ])('%s is told without running the solution', (_title, size, expected) => {
    expect(size).toBe(expected);
  });
});
