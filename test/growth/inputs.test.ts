import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { familiesNamed, inputsOf } from '../../runner/growth/inputs.ts';
import { createRandom } from '../../runner/growth/random.ts';
import type { RawSurvey } from '../../runner/host/gauge-protocol.ts';
import { Recipe } from '../../runner/host/recipe.ts';

type RawInputs = NonNullable<RawSurvey['inputs']>;
type Table = RawInputs['sweeps'][string];

const ONE: RawInputs = { exports: { inputs: 'function' }, families: {}, sizes: [], sweeps: {} };

/** What a child tells of a sweep. */
const along = (sweep: (scale: number) => Readonly<Record<string, unknown>>): Table =>
  Array.from({ length: 21 }, (_, power) => sweep(2 ** power));

const withSweep = (sweep: (scale: number) => Readonly<Record<string, unknown>>): RawInputs => ({
  ...ONE,
  sizes: ['n', 'k'],
  sweeps: { n: along(sweep) },
});

describe('familiesNamed', () => {
  it('takes several by name', () => {
    expect(Object.keys(familiesNamed('ints, sorted-ints')?.inputs ?? {})).toEqual(['ints', 'sorted-ints']);
  });

  it.each(['cases.ts', '', 'constructor'])('leaves what is no family to be a path: %j', (name) => {
    expect(familiesNamed(name)).toBeUndefined();
  });

  it('refuses an unknown one behind a known', () => {
    expect(() => familiesNamed('ints,sortedints')).toThrow(
      expect.objectContaining({ hint: expect.stringMatching(/^Did you mean 'sorted-ints'\? The families are ints, /) }),
    );
  });
});

describe('inputsOf', () => {
  it('refuses a list of sizes, which has no names', () => {
    expect(() => inputsOf({ ...ONE, sizes: ['0', '1'] }, 'cases.ts')).toThrow("'sizes' of cases.ts gives no names.");
  });

  it.each([
    [{ default: 'function' }, "cases.ts exports default, but no 'inputs'."],
    [{ default: 'other', input: 'function' }, "cases.ts exports input, but no 'inputs'."],
    [{}, 'cases.ts exports nothing.'],
  ] as const)('says what there is in place of inputs: %j', (exports, message) => {
    expect(() => inputsOf({ ...ONE, exports }, 'cases.ts')).toThrow(message);
  });

  it('stands for an input by a recipe, whose seed comes from the generator', () => {
    const input = inputsOf(ONE, 'cases.ts').inputs['given'];
    const made = [1, 1, 2].map((seed) => input?.({ n: 4 }, createRandom(seed))[0]);
    expect(made[0]).toEqual(made[1]);
    expect(made[0]).not.toEqual(made[2]);
    expect(made[0]).toBeInstanceOf(Recipe);
    expect(made[0]).toMatchObject({ family: 'given', sizes: { n: 4 } });
  });

  it('has the families of an object', () => {
    const raw: RawInputs = {
      ...ONE,
      exports: { inputs: 'other' },
      families: { random: 'function', equal: 'function' },
    };
    expect(Object.keys(inputsOf(raw, 'cases.ts').inputs)).toEqual(['random', 'equal']);
  });

  it('goes along each of several sizes and along all of them, where no sweeps are given', () => {
    const { sweeps = {} } = inputsOf({ ...ONE, sizes: ['n', 'm'] }, 'cases.ts');
    expect(Object.entries(sweeps).map(([name, sizes]) => [name, sizes(1_024)])).toEqual([
      ['n', { n: 1_024, m: 64 }],
      ['m', { n: 64, m: 1_024 }],
      ['both', { n: 1_024, m: 1_024 }],
    ]);
  });

  it('keeps to the sizes the module gave, and to a line between them', () => {
    const scales = fc.integer({ min: 1, max: 2 ** 20 });
    const factors = fc.integer({ min: 1, max: 1_000 });
    fc.assert(
      fc.property(scales, factors, (scale, factor) => {
        const { sweeps } = inputsOf(
          withSweep((s) => ({ n: factor * s, k: factor })),
          'cases.ts',
        );
        expect(sweeps?.['n']?.(scale)).toEqual({ n: factor * scale, k: factor });
      }),
    );
  });

  it('grows between the sizes it was given even where they start at 0', () => {
    const { sweeps } = inputsOf(
      withSweep((s) => ({ n: s - 1, k: s })),
      'cases.ts',
    );
    expect(sweeps?.['n']?.(1.5)).toEqual({ n: 1, k: 2 });
  });

  it.each([
    ['no function', [], "The sweep 'n' of cases.ts is no function."],
    ['without a size', along((s) => ({ n: s })), "The sweep 'n' of cases.ts gives no k at s = 1."],
    ['with text', along((s) => ({ n: s, k: 'a string' })), "The sweep 'n' of cases.ts gives a string for k at s = 1."],
    ['with NaN', along((s) => ({ n: s, k: Number.NaN })), "The sweep 'n' of cases.ts gives NaN for k at s = 1."],
    ['endless', along((s) => ({ n: s, k: 10 ** 200 * 10 ** (s * 10) })), 'gives Infinity for k at s = 16.'],
  ])('refuses a sweep that is %s', (_what, table, message) => {
    const raw = { ...ONE, sizes: ['n', 'k'], sweeps: { n: table } };
    expect(() => inputsOf(raw, 'cases.ts')).toThrow(message);
  });

  it.each([
    [{ inputs: 'class' }, {}, "'inputs' of cases.ts is a class."],
    [{ inputs: 'other' }, {}, "'inputs' of cases.ts is neither a function nor an object of functions."],
    [{ inputs: 'other' }, { random: 'other' }, "The family 'random' of cases.ts is no function."],
    [{ cases: 'function', default: 'function' }, {}, "cases.ts exports cases, but no 'inputs'."],
    [{}, {}, 'cases.ts exports nothing.'],
  ] as const)('refuses %j with %j', (exports, families, message) => {
    expect(() => inputsOf({ ...ONE, exports, families }, 'cases.ts')).toThrow(message);
  });
});
