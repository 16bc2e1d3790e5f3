/** A terminal or a reader that goes away in the middle: it ends quietly, and takes all that it has started with it. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { newHome, ROOT, submission } from '../home.ts';
import { leftIn, PATIENCE, processesOf, watching } from '../watching.ts';

const LOOPS = { 'solutions/dedup.ts': submission('dedup/time-limit.continue-before-the-step') };

const expectNothingLeft = async (home: string) => {
  await vi.waitFor(() => expect(processesOf(home)).toEqual([]), PATIENCE);
  expect(leftIn(home)).toEqual([]);
};

describe.runIf(process.platform === 'linux')('a watch, in the middle of a loop', { concurrent: true }, () => {
  it('ends when nobody reads what it says', async () => {
    const { home, child, ended, says, save, saidBeside } = watching({ files: LOOPS, argv: ['--events'] });
    await says('"stage-started"');
    child.stdout.destroy();
    save(submission('dedup/accepted.set'));
    expect([await ended, saidBeside()]).toEqual([0, '']);
    await expectNothingLeft(home);
  });

  it('ends as a hang-up ends programs', async () => {
    const { home, child, ended, says, saidBeside } = watching({ files: LOOPS, argv: ['--events'] });
    await says('"stage-started"');
    child.kill('SIGHUP');
    await ended;
    expect([child.signalCode, saidBeside()]).toEqual(['SIGHUP', '']);
    await expectNothingLeft(home);
  });

  it('ends as a bug of ours ends it, without leaving a process', async () => {
    const { home, child, ended, says } = watching({ files: LOOPS, argv: ['--events'], env: { NODE_OPTIONS: bug() } });
    await says('"stage-started"');
    expect(processesOf(home).length).toBeGreaterThan(1);
    child.kill('SIGUSR2');
    expect(await ended).toBe(3);
    await expectNothingLeft(home);
  });
});

/** Lets a signal stand for a bug: what is thrown there is caught by nobody. */
function bug(): string {
  const file = join(newHome(), 'bug.cjs');
  writeFileSync(file, "process.on('SIGUSR2', () => { throw new Error('a bug'); });");
  return `--require ${file}`;
}

/** util-linux has a terminal to be closed. */
const hasTerminal = process.platform === 'linux' && spawnSync('script', ['-V']).status === 0;

describe.runIf(hasTerminal)('a watch in a terminal', { concurrent: true }, () => {
  /** @param command what its shell does before and after `kata` */
  function inTerminal(kata: string) {
    const home = newHome({ ...LOOPS, 'tmp/.keep': '', err: '' });
    const { PATH = '' } = process.env;
    const terminal = spawn('script', ['-qfec', `${kata} 2> ${join(home, 'err')}`, '/dev/null'], {
      env: { PATH, TERM: 'xterm', BIGKATA_HOME: home, TMPDIR: join(home, 'tmp') },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    let seen = '';
    terminal.stdout.setEncoding('utf8').on('data', (text: string) => {
      seen += text;
    });
    const sees = (text: string | RegExp) => vi.waitFor(() => expect(seen).toMatch(text), PATIENCE);
    return { home, terminal, sees, saidBeside: () => readFileSync(join(home, 'err'), 'utf8') };
  }
  const KATA = `${process.execPath} ${join(ROOT, 'runner/kata.mjs')} watch`;

  it.each([
    ['is hung up', KATA],
    ['is gone, and nobody tells', `setsid --wait ${KATA}`],
  ])('ends when that %s', async (_how, kata) => {
    const { home, terminal, sees, saidBeside } = inTerminal(kata);
    await sees('judging examples');
    terminal.kill('SIGKILL');
    await expectNothingLeft(home);
    expect(saidBeside()).toBe('');
  });

  it('shows the verdict on five rows of twenty columns', async () => {
    const { terminal, sees } = inTerminal(`stty cols 20 rows 5; ${KATA}`);
    await sees(/✗ time limit/);
    terminal.stdin.write('q');
    await once(terminal, 'close');
  });
});
