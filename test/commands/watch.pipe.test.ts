/** `kata watch` in a pipe, as a process of its own: plain lines, from an empty home to the end. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Report } from '../../runner/judge/report.ts';
import { submission } from '../home.ts';
import { PATIENCE, processesOf, watching } from '../watching.ts';

const LOOPS = submission('dedup/time-limit.continue-before-the-step');

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
    const { child, ended, save, says, said } = watching({ files: { 'solutions/dedup.ts': LOOPS }, argv: ['--events'] });
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
      const { home, child, ended, says } = watching({ files: { 'solutions/dedup.ts': LOOPS }, argv: ['--events'] });
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
    const { child, ended, save, says, said } = watching({ argv: ['--poll'] });
    await says('not started  dedup');
    save(submission('dedup/accepted.set'));
    await says('✓ accepted  dedup');
    child.kill('SIGTERM');
    expect([await ended, said().startsWith('Watching ')]).toEqual([0, true]);
  });

  it('gives one line of JSON for each event, and nothing else, when asked for events', async ({ expect }) => {
    const { child, ended, says, said } = watching({
      files: { 'solutions/dedup.ts': submission('dedup/accepted.set') },
      argv: ['--events'],
    });
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
