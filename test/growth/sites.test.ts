import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { countable } from '../../runner/growth/sites.ts';
import { createBundler } from '../../runner/host/bundle.ts';
import { ROOT } from '../doubles/workbench.ts';
import { newHome } from '../home.ts';

const MAIN = `import { Heap } from 'heap-js';
import { twice } from './other.ts';

interface Row {
  readonly key: string;
}

export function solve(rows: readonly Row[]): unknown {
  const heap = new Heap<number>();
  for (const { key } of rows) {
    heap.push(twice(key.length));
  }
  return [...heap];
}
`;
const home = newHome({ 'main.ts': MAIN, 'other.ts': 'export const twice = (x: number): number => x * 2;\n' });
const bundler = createBundler(join(ROOT, 'node_modules'));
afterAll(() => bundler.close());

const result = await bundler.bundle(join(home, 'main.ts'));
if (result.kind === 'broken') throw new Error(JSON.stringify(result.diagnostics));
const { sites, textOf, code } = countable(result.bundle);
// What the bundler adds has no place of its own, and is taken for the first line: constant work, done once.
const inMain = sites.filter(({ file, line }) => file === join(home, 'main.ts') && line > 1);

describe('countable', () => {
  it('places each counter on the line of the file that was written', () => {
    const places = inMain.map(({ kind, name, line }) => `${line} ${kind} ${name}`.trim());
    expect(places).toEqual(['8 function solve', '10 loop', '11 call push', '11 call twice', '13 spread']);
  });

  it('counts columns from 1', () => {
    expect(inMain.find(({ kind }) => kind === 'loop')).toMatchObject({ line: 10, column: 3 });
  });

  it('places what stands in another file of the learner there', () => {
    const others = sites.filter(({ file }) => file === join(home, 'other.ts'));
    expect(others.map(({ name, line }) => [name, line])).toEqual([['twice', 1]]);
  });

  it('makes no counter for the code of a package', () => {
    expect(sites.filter(({ file }) => file.includes('node_modules'))).toEqual([]);
  });

  it('calls the hooks without a place where a package stands', () => {
    expect(code).toContain('$kata_enter(-1)');
  });

  it('gives the text of a file that went in', () => {
    expect(textOf(join(home, 'main.ts'))).toBe(MAIN);
  });

  it('gives an empty text when a file is not part of the bundle', () => {
    expect(textOf(join(home, 'nowhere.ts'))).toBe('');
  });
});
