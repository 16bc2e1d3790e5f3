import { symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fenceOf } from '../../runner/host/fence.ts';
import { newHome } from '../home.ts';

const home = newHome({
  'package.json': '{}',
  'katas/kata.ts': '',
  'node_modules/heap/index.js': '',
  'node_modules/.pnpm/heap@1/node_modules/heap/index.js': '',
  'node_modules/.cache/bigkata/main.mjs': '',
  'solutions/a.ts': '',
  'solutions/lib/b.ts': '',
  'solutions/.pinned/c.json': '{}',
  'solutions/large.ts': 'x'.repeat(1_024 * 1_024 + 1),
});
const other = newHome({ 'package.json': '{}', 'src/deep/a.ts': '', 'lib/b.ts': '', '.env': '' });

const inOurs = fenceOf(join(home, 'solutions/a.ts'), home, 'folder');
const inOther = fenceOf(join(other, 'src/deep/a.ts'), home, 'project');
const apart = fenceOf(join(other, 'src/deep/a.ts'), home, 'folder');

describe('fenceOf', () => {
  it.each([
    'solutions/a.ts',
    'solutions/lib/b.ts',
    'node_modules/heap/index.js',
    'node_modules/.pnpm/heap@1/node_modules/heap/index.js',
  ])('lets a solution import %s', (path) => {
    expect(inOurs(join(home, path))).toBeUndefined();
  });

  it.each(['katas/kata.ts', 'package.json', 'solutions/.pinned/c.json', 'node_modules/.cache/bigkata/main.mjs'])(
    'keeps a solution from %s',
    (path) => {
      expect(inOurs(join(home, path))).toContain('only packages can be imported, and what lies in');
    },
  );

  it('keeps a solution from files that are large, or no files', () => {
    expect(inOurs(join(home, 'solutions/large.ts'))).toBe('larger than 1024 KiB');
    symlinkSync('/dev/zero', join(home, 'solutions/zero.ts'));
    expect(inOurs(join(home, 'solutions/zero.ts'))).toBe('not a file');
  });

  it('keeps a solution from a text that the editor shows as another', () => {
    writeFileSync(join(home, 'solutions/utf16.ts'), '\ufeffexport {}', 'utf16le');
    expect(inOurs(join(home, 'solutions/utf16.ts'))).toBe('not UTF-8: save it in that encoding');
  });

  it("lets a function of somebody's own project import all of it, but hidden files", () => {
    expect([inOther(join(other, 'lib/b.ts')), inOther(join(home, 'solutions/a.ts'))]).toEqual([
      undefined,
      expect.any(String),
    ]);
    expect(inOther(join(other, '.env'))).toEqual(expect.any(String));
  });

  it('keeps a solution that lies elsewhere to its own folder, whatever project that is in', () => {
    expect(apart(join(other, 'lib/b.ts'))).toEqual(expect.any(String));
  });

  it('keeps a function from our own files, though bigkata lies in its project', () => {
    const around = fenceOf(join(dirname(home), 'a.ts'), home, 'folder');
    expect(around(join(home, 'katas/kata.ts'))).toBeUndefined();
    const beside = fenceOf(join(dirname(home), 'elsewhere/a.ts'), home, 'project');
    expect(beside(join(home, 'katas/kata.ts'))).toEqual(expect.any(String));
  });
});
