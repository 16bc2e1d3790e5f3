import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { announceWatch } from '../../runner/watch/others.ts';
import { deadPid } from '../doubles/dead-process.ts';
import { newHome } from '../home.ts';

describe('announceWatch', () => {
  it('finds nobody in a folder that is new, and leaves nothing', () => {
    const state = join(newHome(), '.bigkata');
    const { others, leave } = announceWatch(state);
    expect([others, readdirSync(join(state, 'watching'))]).toEqual([[], [String(process.pid)]]);
    leave();
    expect(readdirSync(join(state, 'watching'))).toEqual([]);
  });

  it('names who is there, and forgets who is gone', () => {
    const gone = deadPid();
    const home = newHome({ [`watching/${gone}`]: '', [`watching/${process.ppid}`]: '', 'watching/.DS_Store': '' });
    expect(announceWatch(home).others).toEqual([process.ppid]);
    expect(existsSync(join(home, 'watching', String(gone)))).toBe(false);
  });

  it('tells nothing where nothing can be written', () => {
    const home = newHome();
    writeFileSync(join(home, '.bigkata'), '');
    const { others, leave } = announceWatch(join(home, '.bigkata'));
    expect(others).toEqual([]);
    expect(leave).not.toThrow();
  });
});
