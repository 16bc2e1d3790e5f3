/** What a shell may give or not give: variables, standard streams, a temporary directory, a size. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runKata } from '../command.ts';
import { newHome, submission } from '../home.ts';

const ARGV = ['check', '--stage', 'examples'];
const shell = (script: string) => ['sh', '-c', script, 'sh'];
const withWrong = () => newHome({ 'solutions/dedup.ts': submission('dedup/wrong-answer.sorts') });

describe('kata check', { concurrent: true }, () => {
  it.each([
    ['without HOME, TERM and PATH', ['env', '-u', 'HOME', '-u', 'TERM', '-u', 'PATH']],
    ['in a terminal that can do nothing', ['env', 'TERM=dumb']],
    ['in a locale that there is not', ['env', 'LANG=xx_YY.nope', 'LC_ALL=xx_YY.nope']],
    ['in Turkish', ['env', 'LC_ALL=tr_TR.UTF-8']],
    ['with options for Node', ['env', 'NODE_OPTIONS=--no-warnings --max-old-space-size=512']],
    ['when colours are asked for', ['env', 'FORCE_COLOR=3', 'CLICOLOR_FORCE=1']],
    ['with standard input closed', shell('exec "$@" <&-')],
    ['with a folder as standard input', shell('exec "$@" </')],
    ['with standard error closed', shell('exec "$@" 2>&-')],
  ])('says the same %s', async (_what, within) => {
    const [usual, odd] = await Promise.all([runKata(withWrong(), ARGV), runKata(withWrong(), ARGV, { within })]);
    expect(odd).toEqual(usual);
  });

  it('has its exit code also when standard output is closed', async () => {
    expect(await runKata(withWrong(), ARGV, { within: shell('exec "$@" >&-') })).toMatchObject({ code: 1, err: '' });
  });

  it.each([
    ['is not there', '/nonexistent'],
    ['is a file', '/etc/hosts'],
  ])('says what to do when the temporary directory %s', async (_what, TMPDIR) => {
    const { code, err } = await runKata(withWrong(), ARGV, { env: { TMPDIR } });
    expect([code, err]).toEqual([2, expect.stringMatching(/^Cannot make a temporary .*\. Set TMPDIR to a folder/)]);
  });

  it('judges when its state folder is a file', async () => {
    const home = withWrong();
    writeFileSync(join(home, '.bigkata'), '');
    expect(await runKata(home, ARGV)).toMatchObject({ code: 1, err: '' });
  });

  it.each([['list'], ['hint'], ['start top-k'], ['watch']])(
    '%s says so when the state folder is a file',
    async (line) => {
      const { code, err } = await runKata(newHome({ '.bigkata': '' }), line.split(' '));
      expect([code, err]).toEqual([2, expect.stringContaining('a part of the path is a file, not a folder.')]);
    },
  );
});

describe('state that can not be read', () => {
  it.each(['', '{"version":1,"rounds":{"dedup/ded', '{"version":99,"rounds":{}}', '\0\0\0\0'])(
    'is kept, named, and gone on without: %j',
    async (text) => {
      const home = newHome({ '.bigkata/progress.json': text, '.bigkata/predictions.json': text });
      const { code, out, err } = await runKata(home, ['list']);
      expect([code, out.startsWith('dedup '), err]).toEqual([
        0,
        true,
        'The file of your progress could not be read; it is kept as .bigkata/progress.json.broken-1.\n' +
          'The file of your predictions could not be read; it is kept as .bigkata/predictions.json.broken-1.\n',
      ]);
    },
  );

  it('is a folder: said, and left', async () => {
    const home = newHome();
    mkdirSync(join(home, '.bigkata/progress.json'), { recursive: true });
    expect(await runKata(home, ['list'])).toMatchObject({ code: 2, err: expect.stringContaining('it is a folder') });
  });
});
