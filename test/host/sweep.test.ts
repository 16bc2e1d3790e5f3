import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startGroup } from '../../runner/host/process.ts';
import { sweep } from '../../runner/host/sweep.ts';
import { newHome } from '../home.ts';

/** More folders in folders than the longest path has characters. */
const DIG = 'for (let depth = 0; depth < 2_500; depth++) { fs.mkdirSync("aa"); process.chdir("aa"); }';

it('removes folders that are nested deeper than a path can say', async () => {
  const dir = join(newHome(), 'own');
  mkdirSync(dir);
  const digger = startGroup(process.execPath, ['-e', DIG], dir, 'ignore');
  await new Promise((resolve) => digger.once('close', resolve));
  await sweep(dir);
  expect(existsSync(dir)).toBe(false);
});

it('removes folders that may not be entered', async () => {
  const dir = join(newHome({ 'own/locked/file': 'x' }), 'own');
  chmodSync(join(dir, 'locked'), 0);
  await sweep(dir);
  expect(existsSync(dir)).toBe(false);
});

it('does not mind that there is nothing, nor where a link leads to', async () => {
  const home = newHome({ 'kept/file': 'x' });
  await sweep(join(home, 'nowhere'));
  writeFileSync(join(home, 'file'), '');
  await sweep(join(home, 'file'));
  expect([existsSync(join(home, 'file')), existsSync(join(home, 'kept/file'))]).toEqual([false, true]);
});
