/** A disk that is full, wherever something is written: it is said, and nothing is left half. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runKata } from '../command.ts';
import { FILL, hasWalls, tinyDisk } from '../doubles/walls.ts';
import { newHome, submission } from '../home.ts';
import { watching } from '../watching.ts';

const WRONG = submission('dedup/wrong-answer.sorts');
const FULL = 'the disk is full. Free some space and try again.';

describe.skipIf(!hasWalls)('on a full disk (needs bubblewrap)', { concurrent: true }, () => {
  it('a hint is shown, though it can not be kept', async () => {
    const home = newHome({ '.bigkata/.keep': '' });
    const state = join(home, '.bigkata');
    const within = tinyDisk(state, `${FILL} "$@"; ls "$0"`);
    const { out, err } = await runKata(home, ['hint'], { within });
    expect([out, err]).toEqual([
      expect.stringMatching(/^For each record[\s\S]*\nfiller\n$/),
      expect.stringContaining(`Cannot write ${join(state, 'progress.json')}: ${FULL}`),
    ]);
  });

  it('a page stays as it was when the new one can not be written', async () => {
    const home = newHome({ 'solutions/dedup.ts': WRONG, 'pages/.keep': '' });
    const within = tinyDisk(join(home, 'pages'), 'echo old > "$0/p.html"; "$@"; echo $?; ls "$0"; cat "$0/p.html"');
    const { out, err } = await runKata(home, ['report', 'dedup', '--out', 'pages/p.html'], { within });
    expect([out, err]).toEqual([
      '2\np.html\nold\n',
      `Cannot write ${join(home, 'pages/p.html')}: the disk is full. '--out FILE' names another place.\n`,
    ]);
  });

  it('nothing is judged where there is no room for temporary files, and that is said', async () => {
    const home = newHome({ 'solutions/dedup.ts': WRONG, 'tmp/.keep': '' });
    const within = tinyDisk(join(home, 'tmp'), '"$@"; echo $?; ls "$0"');
    const { out, err } = await runKata(home, ['check'], { within, env: { TMPDIR: join(home, 'tmp') } });
    expect([out, err]).toEqual(['2\n', expect.stringMatching(/^Cannot write into .*: the disk is full\. Free/)]);
  });

  it('a watch judges on, and says that it can not keep what was solved', async () => {
    const files = { 'solutions/dedup.ts': submission('dedup/accepted.set'), '.bigkata/.keep': '' };
    const home = newHome(files);
    const { child, ended, says, save, said } = watching({
      home,
      within: tinyDisk(join(home, '.bigkata'), `${FILL} exec "$@"`),
    });
    await says(FULL);
    const mark = said().length;
    save(WRONG);
    await says('✗ wrong answer', mark);
    child.kill('SIGKILL');
    await ended;
  });
});

describe.runIf(existsSync('/dev/full'))('when standard output is a full disk', { concurrent: true }, () => {
  it.each([
    ['list', ['list']],
    ['check --json', ['check', '--json', '--stage', 'examples']],
    ['--help', ['--help']],
  ])('%s exits with 2 and says so', async (_verb, argv) => {
    const home = newHome({ 'solutions/dedup.ts': submission('dedup/accepted.set') });
    const within = ['sh', '-c', 'exec "$@" > /dev/full', 'sh'];
    expect(await runKata(home, argv, { within })).toEqual({
      code: 2,
      out: '',
      err: `Cannot write to standard output: ${FULL}\n`,
    });
  });

  it('what can not be said beside changes no exit code', async () => {
    const within = ['sh', '-c', 'exec "$@" 2> /dev/full', 'sh'];
    expect((await runKata(newHome(), ['hint'], { within })).code).toBe(0);
    expect((await runKata(newHome(), ['start', 'dedpu'], { within })).code).toBe(2);
  });
});
