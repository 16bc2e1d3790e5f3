/** The settings of the compiler are a file that anybody may change, or remove with its folder. */
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createTypeChecker } from '../../runner/host/typecheck.ts';
import { tinyRound } from '../doubles/tiny-kata.ts';
import { newHome, ROOT } from '../home.ts';

it('writes no program beside the solution, also when its settings are gone', async () => {
  const root = newHome({ 'solutions/one.ts': 'export const run = (value: number): number => value;' });
  for (const name of ['runner', 'node_modules']) symlinkSync(join(ROOT, name), join(root, name));
  writeFileSync(join(root, 'solutions/one.js'), 'mine');
  mkdirSync(join(root, 'tmp'));
  const types = createTypeChecker(root, join(root, 'tmp'));
  const round = tinyRound({ signature: '(value: number) => number' });
  await expect(types(join(root, 'solutions/one.ts'), [round], new AbortController().signal)).rejects.toThrow(
    'tsconfig',
  );
  expect([readdirSync(join(root, 'solutions')), readFileSync(join(root, 'solutions/one.js'), 'utf8')]).toEqual([
    ['one.js', 'one.ts'],
    'mine',
  ]);
});
