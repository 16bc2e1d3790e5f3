import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { families } from '../../runner/growth/families.ts';
import { createRandom } from '../../runner/growth/random.ts';
import { type Case, CLASSES, parseCases, readCases } from './cases.ts';
import { corpusFamilies } from './families.ts';

const cases = await readCases();
const known = { ...families, ...corpusFamilies };

describe('parseCases', () => {
  const module = [
    '/**',
    ' * @class O(n)',
    ' * @family ints',
    ' * @why one pass',
    ' */',
    'export function count(items: readonly number[]): number {',
    '  return helper(items);',
    '}',
    '',
    'function helper(items: readonly number[]): number {',
    '  let count = 0;',
    '  for (const item of items) {',
    '    // blame',
    '    count += item;',
    '  }',
    '  return count;',
    '}',
  ];
  const parse = (lines: readonly string[]) => parseCases(lines.join('\n'), '/corpus/linear.more.ts', 'held-out');

  it('reads tags, and takes the stratum from the file', () => {
    expect(parse(module)).toEqual([
      {
        name: 'linear/count',
        file: '/corpus/linear.more.ts',
        entry: 'count',
        stratum: 'linear',
        timeClass: 'O(n)',
        spaceClass: undefined,
        family: 'ints',
        why: 'one pass',
        blameLines: [12],
        part: 'held-out',
      },
    ]);
  });

  it('blames the line of a comment that ends it', () => {
    const marked = module.with(6, '  return helper(items); // blame');
    expect(parse(marked)[0]?.blameLines).toEqual([7]);
  });

  it('blames nothing when nothing is marked', () => {
    expect(parse(module.toSpliced(12, 1))[0]?.blameLines).toEqual([]);
  });

  it('blames nothing when the tag says none', () => {
    expect(parse(module.with(4, ' * @blame none */'))[0]?.blameLines).toEqual([]);
  });

  it('throws when a tag is missing', () => {
    expect(() => parse(module.toSpliced(2, 1))).toThrow('count has no @family');
  });

  it('has several lines where several are marked', () => {
    expect(parse(module.with(10, '  let count = 0; // blame'))[0]?.blameLines).toEqual([11, 12]);
  });
});

describe('the corpus', () => {
  it('names each case once', () => {
    const names = cases.map(({ name }) => name);
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  });

  it('has a case in every class', () => {
    expect(CLASSES.filter((name) => !cases.some(({ timeClass }) => timeClass === name))).toEqual([]);
  });

  it('has no family that a built-in one would hide', () => {
    expect(Object.keys(corpusFamilies).filter((name) => name in families)).toEqual([]);
  });
});

describe.each(cases)('$name', (one) => {
  it('is labelled with known classes, a known family and a reason', () => {
    expect(CLASSES).toContain(one.timeClass);
    if (one.spaceClass !== undefined) expect(CLASSES).toContain(one.spaceClass);
    expect(Object.keys(known)).toContain(one.family);
    expect(one.why).not.toBe('');
  });

  it('returns something, and leaves its input as it was', async () => {
    const args = inputOf(one);
    const returned = (await load(one))(...args);
    expect(returned).toBeDefined();
    expect(args).toEqual(inputOf(one));
  });
});

/** Sixteen items, but for factorials: eight already take 40 320 leaves. */
function inputOf({ family, timeClass }: Case): readonly unknown[] {
  const make = known[family];
  if (make === undefined) throw new Error(`no family is called ${family}`);
  return make({ n: timeClass === 'O(n!)' ? 8 : 16 }, createRandom(1));
}

async function load({ file, entry }: Case): Promise<(...args: readonly unknown[]) => unknown> {
  const module: Record<string, unknown> = await import(pathToFileURL(file).href);
  const exported = module[entry];
  if (typeof exported !== 'function') throw new Error(`${file} exports no function ${entry}`);
  return exported as (...args: readonly unknown[]) => unknown;
}
