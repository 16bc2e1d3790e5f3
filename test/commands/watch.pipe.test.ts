/** `kata watch` in a pipe, as a process of its own: plain lines, from an empty home to the end. */
import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Report } from '../../runner/judge/report.ts';
import { startKata } from '../command.ts';
import { newHome, submission } from '../home.ts';

const PATIENCE = { timeout: 50_000, interval: 10 };
const LOOPS = submission('dedup/time-limit.continue-before-the-step');

const started: ChildProcess[] = [];

afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
});

/** A watch in a home and a temporary directory of its own. */
function watching(files: Readonly<Record<string, string>> = {}, ...flags: readonly string[]) {
  const home = newHome({ 'tmp/.keep': '', ...files });
  const child = startKata(home, ['watch', ...flags], { env: { TMPDIR: join(home, 'tmp') } });
  started.push(child);
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const file = join(home, 'solutions/dedup.ts');
  const save = (text: string) => {
    writeFileSync(`${file}.new`, text);
    renameSync(`${file}.new`, file);
  };
  /** Waits for a text that comes after what was said when `mark` was taken. */
  const says = (text: string, mark = 0) => vi.waitFor(() => expect(out.slice(mark)).toContain(text), PATIENCE);
  return { home, child, ended, file, save, says, said: () => out };
}

/** Processes whose command line or environment names this directory. Only where /proc is. */
function processesOf(home: string): readonly number[] {
  const names = (pid: string, what: string) => {
    try {
      return readFileSync(`/proc/${pid}/${what}`, 'utf8').includes(home);
    } catch {
      return false;
    }
  };
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.filter((pid) => names(pid, 'cmdline') || names(pid, 'environ')).map(Number);
}

describe.concurrent('watch in a pipe', () => {
  it('puts the starter into an empty home and says what to open', async ({ expect }) => {
    const { child, ended, file, says } = watching();
    await says('solutions/dedup.ts is new: open it.');
    expect(readFileSync(file, 'utf8')).toBe(submission('../starter'));
    child.kill('SIGINT');
    await ended;
  });

  it('tells the verdict of each save, in plain lines', async ({ expect }) => {
    const { child, ended, save, says, said } = watching();
    await says('not started  dedup');
    save(submission('dedup/wrong-answer.sorts'));
    await says('✗ wrong answer  dedup');
    save(submission('dedup/accepted.set'));
    await says('changed: dedup: wrong answer → accepted');
    child.kill('SIGINT');
    await ended;
    expect(said()).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });

  it('judges a save that comes while the one before still loops', async ({ expect }) => {
    const { child, ended, save, says, said } = watching({ 'solutions/dedup.ts': LOOPS }, '--events');
    await says('"stage-started"');
    const mark = said().length;
    save(submission('dedup/accepted.set'));
    await says('"judged"', mark);
    const judged = said()
      .split('\n')
      .filter((line) => line.includes('"judged"'));
    expect(judged.map((line) => (JSON.parse(line) as { report: Report }).report.verdict)).toEqual(['accepted']);
    child.kill('SIGINT');
    await ended;
  });

  it.skipIf(process.platform !== 'linux')(
    'leaves no process and no directory behind when it is interrupted in a loop',
    async () => {
      const { home, child, ended, says } = watching({ 'solutions/dedup.ts': LOOPS }, '--events');
      await says('"stage-started"');
      const running = processesOf(home).length;
      child.kill('SIGINT');
      const code = await ended;
      await vi.waitFor(() => expect(processesOf(home)).toEqual([]), PATIENCE);
      const left = readdirSync(join(home, 'tmp')).filter((name) => name.startsWith('bigkata-'));
      expect([running > 1, code, left]).toEqual([true, 0, []]);
    },
  );

  it('sees a save when it looks at the files instead of waiting for events', async ({ expect }) => {
    const { child, ended, save, says, said } = watching({}, '--poll');
    await says('not started  dedup');
    save(submission('dedup/accepted.set'));
    await says('✓ accepted  dedup');
    child.kill('SIGTERM');
    expect([await ended, said().startsWith('Watching ')]).toEqual([0, true]);
  });

  it('gives one line of JSON for each event, and nothing else, when asked for events', async ({ expect }) => {
    const { child, ended, says, said } = watching(
      { 'solutions/dedup.ts': submission('dedup/accepted.set') },
      '--events',
    );
    await says('"judged"');
    child.kill('SIGINT');
    await ended;
    const kinds = said()
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { kind: string }).kind);
    expect([kinds[0], kinds[1], kinds.at(-1)]).toEqual(['begun', 'judging', 'judged']);
  });
});
