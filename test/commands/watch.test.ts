/** `kata watch` at a terminal, the terminal being ours. In a pipe: watch.pipe.test.ts. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { watch } from '../../runner/commands/watch.ts';
import { PressedKeys, RememberingScreen } from '../doubles/terminal.ts';
import { QuietWorld } from '../doubles/world.ts';
import { submission } from '../home.ts';

const PATIENCE = { timeout: 30_000, interval: 10 };

function watching(files: Readonly<Record<string, string>> = {}, kata?: string) {
  const keys = new PressedKeys();
  const screen = new RememberingScreen();
  const world = new QuietWorld(files, keys, screen);
  const ended = watch({ poll: false, events: false, ...(kata === undefined ? {} : { kata }) }, world);
  /** The newest whole screen; it is repainted from its top left corner. */
  const seen = () => screen.written.split('\u001b[H').at(-1) ?? '';
  const sees = (text: string | RegExp) => vi.waitFor(() => expect(seen()).toMatch(text), PATIENCE);
  return { keys, screen, world, ended, sees };
}

describe('watch at a terminal', () => {
  it('judges what is there, answers keys, and gives the terminal back at q', async () => {
    const { keys, screen, ended, sees } = watching({ 'solutions/dedup.ts': submission('dedup/accepted.set') });
    await sees(/✓ accepted {2}types ✓/);
    keys.write('l');
    await sees('▸');
    keys.write('q');
    expect([await ended, keys.isRaw, screen.written.endsWith('\u001b[?25h\u001b[?1049l')]).toEqual([0, false, true]);
  });

  it('goes to the kata that is named and puts its starter there', async () => {
    const { keys, world, ended, sees } = watching({}, 'top-k');
    await sees('top-k · round 1 of 3');
    await vi.waitFor(() => expect(existsSync(join(world.project.solutions, 'top-k.ts'))).toBe(true), PATIENCE);
    keys.write('q');
    await ended;
  });

  it('still says that the starter is new when it has judged it', async () => {
    const { keys, ended, sees } = watching();
    await sees(/○ not started[\s\S]*solutions\/dedup\.ts is new: open it\./);
    keys.write('q');
    await ended;
  });

  it('goes on where the learner was', async () => {
    const progress = JSON.stringify({ version: 1, current: 'dedup/dedupLatest', rounds: {} });
    const { keys, ended, sees } = watching({ '.bigkata/progress.json': progress });
    await sees('dedup · round 2 of 3 · dedupLatest');
    keys.write('q');
    await ended;
  });

  it('goes to the first unsolved round when the learner was nowhere', async () => {
    const progress = JSON.stringify({ version: 1, rounds: { 'dedup/dedup': { solvedAt: 1 } } });
    const { keys, ended, sees } = watching({ '.bigkata/progress.json': progress });
    await sees('dedup · round 2 of 3');
    keys.write('q');
    await ended;
  });

  it('writes down that a round is solved', async () => {
    const { keys, world, ended, sees } = watching({ 'solutions/dedup.ts': submission('dedup/accepted.set') });
    await sees('1 of 15 solved');
    keys.write('q');
    await ended;
    expect(JSON.parse(readFileSync(join(world.project.state, 'progress.json'), 'utf8'))).toMatchObject({
      current: 'dedup/dedup',
      rounds: { 'dedup/dedup': { solvedAt: world.time } },
    });
  });

  it('asks for a prediction before it shows what was measured, and keeps both', async () => {
    const { keys, world, ended, sees } = watching();
    await sees('not started');
    keys.write('p');
    await sees('you say time: ');
    writeFileSync(join(world.project.solutions, 'dedup.ts'), submission('dedup/accepted.set'));
    await sees('measured: your prediction first');
    for (const key of ['q', '\u007f', 'n', '\r', '1', '\r']) keys.write(key);
    await sees(/accepted[\s\S]*✓ time: you said O\(n\), measured O\(n\) · ✗ space: you said O\(1\), measured O\(n\)/);
    keys.write('q');
    await ended;
    expect(JSON.parse(readFileSync(join(world.project.state, 'predictions.json'), 'utf8'))).toMatchObject({
      predictions: [{ kata: 'dedup', entry: 'dedup', at: world.time, time: { said: 'O(n)', verdict: 'right' } }],
    });
  });

  it('says that it keeps a progress that it can not read', async () => {
    const files = { '.bigkata/progress.json': '{oops', 'solutions/dedup.ts': submission('dedup/accepted.set') };
    const { keys, world, ended, sees } = watching(files);
    await sees('Your progress could not be read; it is kept as');
    keys.write('q');
    await ended;
    expect(readdirSync(world.project.state).filter((name) => name.includes('.broken-'))).toHaveLength(1);
  });

  it('leaves no directory of its own behind', async () => {
    const { keys, ended, sees } = watching();
    await sees('not started');
    keys.write('q');
    await ended;
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith(`bigkata-${process.pid}-`))).toEqual([]);
  });

  it('ends when it is told to', async () => {
    const { world, ended, sees } = watching();
    await sees('dedup · round 1');
    world.abort.abort();
    await expect(ended).resolves.toBe(0);
  });
});
