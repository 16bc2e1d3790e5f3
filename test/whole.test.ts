import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FRESH, freshName, removeAbandoned, replaceFile } from '../runner/whole.ts';
import { deadPid } from './doubles/dead-process.ts';
import { newHome } from './home.ts';

describe('replaceFile', () => {
  it('puts a text in place of a file, and makes its folder', () => {
    const home = newHome({ 'deep/a.txt': 'old' });
    for (const path of ['deep/a.txt', 'new/b.txt']) replaceFile(join(home, path), 'new');
    expect([readFileSync(join(home, 'deep/a.txt'), 'utf8'), readdirSync(join(home, 'new'))]).toEqual([
      'new',
      ['b.txt'],
    ]);
  });

  it('leaves the old file, and no other, when it can not be replaced', () => {
    const home = newHome();
    mkdirSync(join(home, 'a.txt/in-the-way'), { recursive: true });
    expect(() => replaceFile(join(home, 'a.txt'), 'new')).toThrow('EISDIR');
    expect(readdirSync(home)).toEqual(['a.txt']);
  });
});

describe('removeAbandoned', () => {
  it('removes what names a process that is gone, whatever it is', () => {
    const gone = deadPid();
    const home = newHome({ [`a.${gone}.new`]: '', [`b.${gone}.new/deep/c`]: '', [`c.${gone}.old`]: '' });
    removeAbandoned(home, FRESH);
    expect(readdirSync(home)).toEqual([`c.${gone}.old`]);
  });

  it('follows no link', () => {
    const home = newHome({ 'mine/a': '' });
    symlinkSync(join(home, 'mine'), join(home, `link.${deadPid()}.new`));
    removeAbandoned(home, FRESH);
    expect([readdirSync(home), existsSync(join(home, 'mine/a'))]).toEqual([['mine'], true]);
  });

  it('leaves what names a process that is there', () => {
    const home = newHome();
    writeFileSync(freshName(join(home, 'a')), '');
    removeAbandoned(home, FRESH);
    expect(readdirSync(home)).toEqual([`a.${process.pid}.new`]);
  });

  it('finds nothing in a folder that is not there, or is none', () => {
    const home = newHome({ file: '' });
    for (const name of ['gone', 'file']) expect(() => removeAbandoned(join(home, name), FRESH)).not.toThrow();
  });
});
