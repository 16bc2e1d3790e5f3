import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBound } from '../../runner/growth/bound.ts';
import { bound } from '../doubles/counts.ts';

const SYMBOLS = ['n', 'k', 'lines', 'V', 'E'];

function reading(text: string): string {
  const parsed = parseBound(text, SYMBOLS);
  return parsed.kind === 'bound' ? parsed.bound.text : `unreadable: ${parsed.reason}`;
}

/** Every formula that can be written, with brackets around each part. */
const { formula } = fc.letrec<{ formula: string }>((tie) => {
  const part = tie('formula').map((text) => `(${text})`);
  return {
    formula: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom('n', 'k', '2', '3', '1.5'),
      fc.tuple(part, fc.constantFrom('+', '*', '/', '^', ' '), part).map(([left, sign, right]) => left + sign + right),
      fc.tuple(fc.constantFrom('log ', 'sqrt ', 'log^2 '), part).map(([name, of]) => name + of),
      fc.tuple(part, part).map(([power, of]) => `log^${power} ${of}`),
      fc.tuple(fc.constantFrom('min', 'max'), part, part).map(([name, left, right]) => `${name}(${left}, ${right})`),
      part.map((of) => `${of}!`),
    ),
  };
});

describe('parseBound', () => {
  it.each([
    ['O(n log k)', 'O(n log k)'],
    ['n*log(k)', 'O(n log k)'],
    ['o( n·lg n )', 'O(n log n)'],
    ['O(n log₂ n)', 'O(n log n)'],
    ['n ln n', 'O(n log n)'],
    ['Θ(n²)', 'O(n^2)'],
    ['n**2', 'O(n^2)'],
    ['O(n^1.5)', 'O(n^1.5)'],
    ['n¹⁰', 'O(n^10)'],
    ['√n', 'O(sqrt n)'],
    ['O(V + E)', 'O(V + E)'],
    ['O((V + E) log V)', 'O((V + E) log V)'],
    ['O(log²n)', 'O(log^2 n)'],
    ['(log n)^2', 'O(log^2 n)'],
    ['log n^2', 'O(log n^2)'],
    ['2^n', 'O(2^n)'],
    ['n!', 'O(n!)'],
    ['min(n, k)', 'O(min(n, k))'],
    ['n / log n', 'O(n / log n)'],
    ['(n^2)!', 'O((n^2)!)'],
    ['lines', 'O(lines)'],
    ['1', 'O(1)'],
  ])('reads %s as %s', (text, usual) => {
    expect(reading(text)).toBe(usual);
  });

  it.each([
    ['O(m)', "'m' is no size of this function (n, k, lines, V, E)"],
    ['O(?)', "'?' is no size of this function (n, k, lines, V, E)"],
    ['', 'it is empty'],
    ['O()', 'there is nothing between the brackets'],
    ['n +', "nothing stands behind '+'"],
    ['O(n log)', "nothing stands behind 'log'"],
    ['(n', "')' is missing"],
    ['O(n', "')' is missing"],
    ['O(max(n, k)', "')' is missing"],
    ['O n)', "'(' is missing behind 'O'"],
    ['O[n]', "'(' is missing behind 'O'"],
    ['n)', "there is a ')' too many"],
    ['O(n))', "there is a ')' too many"],
    ['O(n) time', "'time' stands behind its last bracket"],
    ['O(n) + O(k)', "'+ O(k)' stands behind its last bracket"],
    ['n % 2', "'%' is not understood"],
    ['n, k', "',' is not understood"],
    ['n - 1', "'-' is not understood: nothing is taken away in a bound"],
    ['O(-n)', "'-' is not understood: nothing is taken away in a bound"],
    ['O(1 / n)', 'it allows less for more n and k and lines and V and E'],
    ['* n', "'*' stands where a size is due"],
    ['min n', "'(' is missing"],
    ['0', 'it allows nothing at all'],
  ])('says why when it can not read %j', (text, reason) => {
    expect(reading(text)).toBe(`unreadable: ${reason}`);
  });

  it('names the sizes that are in it, and no other', () => {
    expect(bound('k log n', SYMBOLS).symbols).toEqual(['n', 'k']);
  });

  it('never throws, whatever the text', () => {
    const tokens = fc.constantFrom(...'nk+*/^(),!-.²√23 ', 'log', 'sqrt', 'min', 'max', 'O(');
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(tokens).map((parts) => parts.join('')),
    );
    fc.assert(fc.property(texts, (text) => ['bound', 'unreadable'].includes(parseBound(text, SYMBOLS).kind)));
  });

  it('is unreadable, and does not overflow the stack, when brackets are nested a hundred thousand deep', () => {
    expect(reading('('.repeat(100_000))).toBe('unreadable: its brackets are nested too deeply');
  });

  it('writes a text that is read again as the same text and the same values', () => {
    fc.assert(
      fc.property(formula, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), (text, n, k) => {
        const parsed = parseBound(text, ['n', 'k']);
        fc.pre(parsed.kind === 'bound');
        const once = parsed.bound;
        const again = bound(once.text);
        expect([again.text, again.at({ n, k })]).toEqual([once.text, once.at({ n, k })]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('Bound.at', () => {
  it.each([
    ['n log n', 8 * 3],
    ['n / k', 2],
    ['2^k + n', 24],
    ['k!', 24],
    ['sqrt(n k) + 0.5', Math.sqrt(32) + 0.5],
    ['log^2 n', 9],
    ['log n^2', 6],
    ['2^k^2', 65_536],
    ['min(n, k)', 4],
    ['max(n, k)', 8],
    ['(n + k) k', 48],
  ])('is the value of %s when n is 8 and k is 4', (text, value) => {
    expect(bound(text).at({ n: 8, k: 4 })).toBe(value);
  });

  it('takes a logarithm for no less than 1 when a size is 1', () => {
    expect(bound('n log k').at({ n: 8, k: 1 })).toBe(8);
  });

  it('takes a size for 1 when it is 0 or not given', () => {
    expect(bound('n k').at({ n: 0 })).toBe(1);
  });
});
