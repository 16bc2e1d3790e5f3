/** The real command, as a shell runs it: exit codes, and what goes to which stream. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { encodePin } from '../runner/judge/pin.ts';
import { runKata, startKata } from './command.ts';
import { newHome, submission } from './home.ts';

const ACCEPTED = submission('dedup/accepted.set');
const WRONG = submission('dedup/wrong-answer.sorts');

/** Everything that moves a cursor or colours a text. */
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/;

const withDedup = (text: string) => newHome({ 'solutions/dedup.ts': text });

describe.concurrent('kata with a mistake', () => {
  it.each([
    ['an unknown kata', ['start', 'dedpu'], "There is no kata 'dedpu'. Did you mean 'dedup'?"],
    ['an unknown flag', ['check', '--stages', 'types'], "unknown option '--stages'"],
    ['a file that is not there', ['check', 'dedup', '--solution', 'gone.ts'], 'There is no file gone.ts.'],
    ['a function without inputs', ['growth', 'list.ts#sort'], 'On which inputs is list.ts#sort to be measured?'],
    ['a folder in place of a file', ['check', 'dedup', '--solution', '.'], 'it is a folder'],
  ])('exits with 2, says so beside and prints nothing at %s', async (_mistake, argv, text) => {
    const { code, out, err } = await runKata(newHome(), argv);
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(text)]);
  });

  it.each(['start', 'watch', 'reset'])('exits with 2 at %s when a file stands in place of solutions/', async (verb) => {
    const argv = verb === 'watch' ? [verb] : [verb, 'dedup'];
    const { code, err } = await runKata(newHome({ solutions: '' }), argv);
    expect([code, err]).toEqual([2, expect.stringMatching(/^Cannot [\s\S]*file[\s\S]*\n$/)]);
  });
});

describe.concurrent('kata check', () => {
  it('exits with 0 when what was begun is accepted', async ({ expect }) => {
    const { code, out } = await runKata(withDedup(ACCEPTED), ['check']);
    expect([code, out]).toEqual([0, expect.stringContaining('✓ accepted  dedup')]);
  });

  it('exits with 1 when a round is not begun and all are asked for', async ({ expect }) => {
    const { code } = await runKata(withDedup(ACCEPTED), ['check', '--complete', '--stage', 'examples']);
    expect(code).toBe(1);
  });

  it('exits with 1 when an answer is wrong', async ({ expect }) => {
    const { code, out } = await runKata(withDedup(WRONG), ['check', '--stage', 'examples']);
    expect([code, out]).toEqual([1, expect.stringContaining("dedup(['b', 'a', 'b', 'c', 'a'])")]);
  });

  it('exits with 2 and names the line when the file is no program', async ({ expect }) => {
    const { code, out } = await runKata(withDedup('export function dedup( {'), ['check']);
    expect([code, out]).toEqual([2, expect.stringContaining('dedup.ts:1:')]);
  });

  it('exits with 2 when a pinned input is none that the kata takes', async ({ expect }) => {
    const pinned = { version: 1, cases: [{ entry: 'dedup', args: encodePin([5]) }] };
    const home = withDedup(ACCEPTED);
    mkdirSync(join(home, 'solutions/.pinned'));
    writeFileSync(join(home, 'solutions/.pinned/dedup.json'), JSON.stringify(pinned));
    const { code, out, err } = await runKata(home, ['check', '--stage', 'examples']);
    expect([code, out, err]).toEqual([
      2,
      '',
      expect.stringContaining('A pinned input is none that dedup can be given'),
    ]);
  });

  it('prints one line of JSON for each kata, and nothing else', async ({ expect }) => {
    const home = newHome({ 'solutions/dedup.ts': ACCEPTED, 'solutions/top-k.ts': 'console.log("noise")' });
    const { out, err } = await runKata(home, ['check', '--json', '--stage', 'examples']);
    const reports = out.split('\n').map((line) => (line === '' ? '' : (JSON.parse(line) as { kata: string }).kata));
    expect([reports, err]).toEqual([['dedup', 'top-k', ''], '']);
  });

  it('judges the same file to the same report, but for the time it took', async ({ expect }) => {
    const home = withDedup(WRONG);
    const reports = await Promise.all(
      [1, 2].map(async () => (await runKata(home, ['check', '--json'])).out.replace(/"ms":[\d.]+/g, '')),
    );
    expect(reports[0]).toBe(reports[1]);
  });

  it('leaves nothing in the temporary directory', async ({ expect }) => {
    const home = withDedup(WRONG);
    mkdirSync(join(home, 'tmp'));
    await runKata(home, ['check'], { env: { TMPDIR: join(home, 'tmp') } });
    expect(readdirSync(join(home, 'tmp')).filter((name) => name.startsWith('bigkata-'))).toEqual([]);
  });
});

describe.concurrent('kata in a pipe', () => {
  it.each([
    ['list', ['list']],
    ['check', ['check', '--stage', 'examples']],
  ])('%s writes no control codes, even when colours are forced', async (_verb, argv) => {
    const { out, err } = await runKata(withDedup(WRONG), argv, { env: { FORCE_COLOR: '3' } });
    expect(out + err).not.toMatch(CONTROL);
  });

  it('writes no control codes that a solution prints', async ({ expect }) => {
    const { out } = await runKata(withDedup(`console.log('\\u001b[2J\\u0007');${ACCEPTED}`), ['check']);
    expect(out).not.toMatch(CONTROL);
  });

  it.each([
    ['list', 0],
    ['check', 1],
  ])('%s ends quietly when nobody reads any more, with the exit code it has', async (verb, wanted) => {
    const child = startKata(withDedup(WRONG), [verb]);
    child.stdout.destroy();
    let err = '';
    child.stderr.on('data', (text) => {
      err += text;
    });
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect([code, err]).toEqual([wanted, '']);
  });
});

describe.concurrent('kata and its home', () => {
  it('takes a home that is given as a relative path', async ({ expect }) => {
    const home = withDedup(ACCEPTED);
    const surroundings = { cwd: dirname(home), env: { BIGKATA_HOME: basename(home) } };
    expect((await runKata(home, ['check'], surroundings)).code).toBe(0);
  });

  it.each([
    ['list', ['list']],
    ['hint', ['hint']],
  ])('%s keeps a progress that it can not read, and says where', async (_verb, argv) => {
    const home = newHome({ '.bigkata/progress.json': '{oops' });
    const { code, err } = await runKata(home, argv);
    const aside = readdirSync(join(home, '.bigkata')).find((name) => name.includes('broken')) ?? 'none';
    expect([code, err]).toEqual([0, expect.stringContaining(aside)]);
  });
});

describe.concurrent('kata bench', () => {
  it('ends at once at Ctrl-C, prints nothing and leaves no process', async ({ expect }) => {
    const home = withDedup(ACCEPTED);
    const temporary = newHome();
    const child = startKata(home, ['bench', 'dedup'], { env: { TMPDIR: temporary } });
    let out = '';
    child.stdout.on('data', (text) => {
      out += text;
    });
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    // Its children have folders in its own: the third is that of a process that is timed.
    await until(() => readdirSync(temporary).some((own) => readdirSync(join(temporary, own)).includes('3')));
    child.kill('SIGINT');
    expect([await ended, out, readdirSync(temporary)]).toEqual([2, '', []]);
  });
});

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
}
