import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countEntries, entriesOf } from '../../runner/host/entries.ts';
import { newHome } from '../home.ts';

/** Seven: three folders, three files, and a link back to the top. */
function withSeven(): string {
  const dir = newHome();
  for (const at of [1, 2, 3]) {
    mkdirSync(join(dir, String(at)));
    writeFileSync(join(dir, String(at), 'file'), '');
  }
  symlinkSync(dir, join(dir, 'up'));
  return dir;
}

describe('countEntries', () => {
  it('counts files, folders and links at all depths, and follows no link', () => {
    expect(countEntries(withSeven(), 100)).toBe(7);
  });

  it('stops at one more than is asked for', () => {
    expect(countEntries(withSeven(), 4)).toBe(5);
  });

  it('finds nothing in a folder that is gone', () => {
    expect(countEntries(join(newHome(), 'gone'), 4)).toBe(0);
  });
});

describe('entriesOf', () => {
  it('looks when its time has come, and says in between what it has seen', () => {
    let ms = 0;
    const dir = withSeven();
    const look = entriesOf(dir, 100, () => ms);
    const first = look();
    ms = 1_000;
    const second = look();
    writeFileSync(join(dir, 'another'), '');
    const third = look();
    ms = 2_000;
    expect([first, second, third, look()]).toEqual([0, 7, 7, 8]);
  });
});
