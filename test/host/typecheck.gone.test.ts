/** A solution that is not there any more, or is no file, when the type checker has read it. */
import { afterAll, describe, expect, it, vi } from 'vitest';
import { tinyRound } from '../doubles/tiny-kata.ts';
import { openWorkbench } from '../doubles/workbench.ts';

/** As if an editor had moved it in between: the compiler, a process of its own, has seen it. */
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const statSync = (path: string) => {
    if (path.endsWith('gone.ts')) return fs.statSync('/nowhere/gone.ts');
    return path.endsWith('pipe.ts') ? fs.statSync('/dev/null') : fs.statSync(path);
  };
  return { ...fs, statSync };
});

const bench = await openWorkbench();
afterAll(bench.close);

describe('createTypeChecker', () => {
  it.each(['gone.ts', 'pipe.ts'])('says what is wrong without the line it stands in: %s', async (name) => {
    const round = tinyRound({ signature: '(value: number) => number' });
    const file = bench.write(name, 'export const run = (value: number): number => value.length;');
    const found = await bench.tools.types(file, [round], new AbortController().signal);
    expect(found.get('run')).toEqual([{ message: expect.stringContaining('length'), file: name, line: 1, column: 53 }]);
  });
});
