/** A project that is mounted read-only, as in a container: everything that need not write works. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runKata } from '../command.ts';
import { hasWalls, readOnly } from '../doubles/walls.ts';
import { newHome, ROOT, submission } from '../home.ts';
import { leftIn, watching } from '../watching.ts';

const SAID = 'the file system is read-only';

/** The home and the project itself. */
const mounted = (home: string) => ({ within: readOnly(ROOT, home) });

describe.skipIf(!hasWalls)('in a project that is read-only (needs bubblewrap)', { concurrent: true }, () => {
  it('a solution is judged in full, on large files too, and nothing of them is left', async () => {
    const home = newHome({ 'solutions/dedup.ts': submission('dedupStream/accepted.hash-partition') });
    const elsewhere = newHome({ 'tmp/.keep': '' });
    const { code, out } = await runKata(home, ['check', '--stage', 'examples', 'scale'], {
      ...mounted(home),
      env: { TMPDIR: join(elsewhere, 'tmp') },
    });
    expect([code, out, leftIn(elsewhere)]).toEqual([0, expect.stringContaining('64 MiB streamed'), []]);
  });

  it('hints are given, and it is said that they are not kept', async () => {
    const home = newHome();
    const { code, out, err } = await runKata(home, ['hint'], mounted(home));
    expect([code, out, err]).toEqual([0, expect.stringMatching(/./), expect.stringContaining(SAID)]);
  });

  it.each([
    ['start', { 'solutions/dedup.ts': 'mine' }, ['start', 'top-k']],
    ['reset', { 'solutions/dedup.ts': 'mine' }, ['reset', 'dedup']],
    ['reset in an empty home', {}, ['reset', 'dedup']],
    ['report', { 'solutions/dedup.ts': submission('dedup/wrong-answer.sorts') }, ['report', 'dedup']],
  ])('%s exits with 2 and says why', async (_verb, files, argv) => {
    const home = newHome(files as Record<string, string>);
    const { code, out, err } = await runKata(home, argv, mounted(home));
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(SAID)]);
  });

  it('a progress that can not be read stays where it is, and that is said', async () => {
    const home = newHome({ '.bigkata/progress.json': '{oops' });
    const { code, err } = await runKata(home, ['list'], mounted(home));
    expect([code, err]).toEqual([0, expect.stringContaining('it is kept as .bigkata/progress.json.\n')]);
    expect(readFileSync(join(home, '.bigkata/progress.json'), 'utf8')).toBe('{oops');
  });

  it('a watch judges what is there', async () => {
    const home = newHome({ 'solutions/dedup.ts': submission('dedup/accepted.set') });
    const { child, ended, says } = watching({ home, ...mounted(join(home, 'solutions')) });
    await says('✓ accepted');
    child.kill('SIGKILL');
    await ended;
  });
});
