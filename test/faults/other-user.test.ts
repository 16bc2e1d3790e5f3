/** Files of another user, which this one may not touch. Tried as root, who may become that user. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runKata } from '../command.ts';
import { deadPid } from '../doubles/dead-process.ts';
import { newHome, ROOT, submission } from '../home.ts';
import { leftIn } from '../watching.ts';

const NOBODY = ['setpriv', '--reuid', '65534', '--regid', '65534', '--clear-groups'];
const canBeNobody =
  process.getuid?.() === 0 &&
  spawnSync(NOBODY[0] ?? '', [...NOBODY.slice(1), 'test', '-r', join(ROOT, 'runner/kata.mjs')]).status === 0;

describe.runIf(canBeNobody)('as another user (needs root)', () => {
  const withWrong = () => {
    const home = newHome({ 'solutions/dedup.ts': submission('dedup/wrong-answer.sorts'), 'tmp/.keep': '' });
    chmodSync(home, 0o755);
    chmodSync(join(home, 'tmp'), 0o1777);
    return home;
  };
  const checking = (home: string) =>
    runKata(home, ['check', '--stage', 'examples'], { within: NOBODY, env: { TMPDIR: join(home, 'tmp') } });

  it('judges beside what a killed runner of somebody else has left', async () => {
    const home = withWrong();
    const theirs = `bigkata-${deadPid()}-abcdef`;
    mkdirSync(join(home, 'tmp', theirs, 'types-1'), { recursive: true });
    expect(await checking(home)).toMatchObject({ code: 1, err: '' });
    expect(leftIn(home)).toEqual([theirs]);
  });

  it('says so when the solution may not be read', async () => {
    const home = withWrong();
    chmodSync(join(home, 'solutions/dedup.ts'), 0);
    const err = 'Cannot read solutions/dedup.ts: permission denied. Check the permissions of that path.\n';
    expect(await checking(home)).toEqual({ code: 2, out: '', err });
  });

  it('says so when the folder of solutions may not be read', async () => {
    const home = withWrong();
    chmodSync(join(home, 'solutions'), 0);
    const { code, err } = await runKata(home, ['check', 'dedup'], {
      within: NOBODY,
      env: { TMPDIR: join(home, 'tmp') },
    });
    expect([code, err]).toEqual([2, expect.stringContaining('permission denied')]);
  });
});
