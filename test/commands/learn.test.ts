import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findKata } from '../../runner/catalogue.ts';
import { hint, reset, solution, start } from '../../runner/commands/learn.ts';
import { solutionFile } from '../../runner/project.ts';
import type { Progress } from '../../runner/store.ts';
import { EXIT } from '../../runner/world.ts';
import { QuietWorld } from '../doubles/world.ts';
import { submission } from '../home.ts';

const STARTER = submission('../starter');
const progressOf = (world: QuietWorld) =>
  JSON.parse(readFileSync(join(world.project.state, 'progress.json'), 'utf8')) as Progress;
const worldWith = (progress: Partial<Progress>, files: Readonly<Record<string, string>> = {}) =>
  new QuietWorld({ '.bigkata/progress.json': JSON.stringify({ version: 1, rounds: {}, ...progress }), ...files });
const textOf = (world: QuietWorld) => readFileSync(solutionFile(world.project, 'dedup'), 'utf8');
const hintsOf = (world: QuietWorld) => findKata(world.katas, 'dedup').rounds[0]?.hints ?? [];

describe('start', () => {
  it('puts the starter into solutions/', async () => {
    const world = new QuietWorld();
    await start({ kata: 'dedup' }, world);
    expect([textOf(world), world.said]).toEqual([STARTER, 'solutions/dedup.ts is the starter now.\n']);
  });

  it('leaves a file that is there as it is, and says so', async () => {
    const world = new QuietWorld({ 'solutions/dedup.ts': 'mine' });
    const code = await start({ kata: 'dedup' }, world);
    expect([code, textOf(world), world.said]).toEqual([
      EXIT.accepted,
      'mine',
      'solutions/dedup.ts is there already, and stays as it is.\n',
    ]);
  });

  it('makes this kata the one to go on with', async () => {
    const world = new QuietWorld();
    await start({ kata: 'top-k' }, world);
    expect(progressOf(world).current).toBe('top-k/topK');
  });

  it('stays at the round where the learner is', async () => {
    const world = worldWith({ current: 'dedup/dedupStream' });
    await start({ kata: 'dedup' }, world);
    expect(progressOf(world).current).toBe('dedup/dedupStream');
  });

  it('goes to the first round that is not solved when the learner was elsewhere', async () => {
    const world = worldWith({ current: 'top-k/topK', rounds: { 'dedup/dedup': { solvedAt: 1 } } });
    await start({ kata: 'dedup' }, world);
    expect(progressOf(world).current).toBe('dedup/dedupLatest');
  });

  it('says where the task is to be read', async () => {
    const world = new QuietWorld();
    await start({ kata: 'dedup' }, world);
    expect(world.saidBeside).toContain('katas/dedup/README.md');
  });
});

describe('hint', () => {
  it('shows the first hint of the first round when nothing was begun', async () => {
    const world = new QuietWorld();
    await hint({}, world);
    expect(world.said).toBe(`${hintsOf(world)[0]}\n`);
  });

  it('shows one more each time, those before it included, until there are no more', async () => {
    const world = new QuietWorld();
    for (let time = 0; time < 5; time++) await hint({ kata: 'dedup' }, world);
    expect(world.said.endsWith(`${hintsOf(world).join('\n')}\n`)).toBe(true);
  });

  it('says of which round it is, beside', async () => {
    const world = new QuietWorld();
    await hint({ kata: 'dedup' }, world);
    expect(world.saidBeside).toBe(`dedup, dedup: hint 1 of ${hintsOf(world).length}\n`);
  });

  it('is of the round the learner is at when no kata is named', async () => {
    const world = worldWith({ current: 'top-k/topKeys' });
    await hint({}, world);
    expect(world.saidBeside).toMatch(/^top-k, topKeys:/);
  });

  it('is of the first unsolved round when another kata is named', async () => {
    const world = worldWith({ current: 'top-k/topK', rounds: { 'dedup/dedup': { solvedAt: 1 } } });
    await hint({ kata: 'dedup' }, world);
    expect(world.saidBeside).toMatch(/^dedup, dedupLatest:/);
  });
});

describe('solution', () => {
  it('shows the reference of a round that is solved, and of no other', async () => {
    const world = worldWith({ rounds: { 'dedup/dedup': { solvedAt: 1 } } });
    await solution({ kata: 'dedup', spoil: false }, world);
    expect(world.said).toBe(`${submission('dedup/accepted.set')}\n`);
  });

  it('shows all of them when asked to spoil', async () => {
    const world = new QuietWorld();
    await solution({ kata: 'dedup', spoil: true }, world);
    expect(world.said).toContain(submission('dedupLatest/accepted.map'));
  });

  it('helps on when nothing is solved', async () => {
    await expect(solution({ kata: 'dedup', spoil: false }, new QuietWorld())).rejects.toThrow(
      expect.objectContaining({
        message: 'No round of dedup is solved yet.',
        hint: expect.stringContaining('npx kata hint dedup'),
      }),
    );
  });
});

describe('reset', () => {
  it('puts the starter back and keeps the attempt', async () => {
    const world = new QuietWorld({ 'solutions/dedup.ts': 'mine' });
    await reset({ kata: 'dedup' }, world);
    const kept = readFileSync(join(world.project.solutions, '.attempts/dedup.2026-01-31T12-00-00.ts'), 'utf8');
    expect([textOf(world), kept]).toEqual([STARTER, 'mine']);
  });

  it('says where the attempt is kept', async () => {
    const world = new QuietWorld({ 'solutions/dedup.ts': 'mine' });
    await reset({ kata: 'dedup' }, world);
    expect(world.saidBeside).toBe('Your attempt is kept as solutions/.attempts/dedup.2026-01-31T12-00-00.ts.\n');
  });

  it('keeps both attempts when it is used twice in a second', async () => {
    const world = new QuietWorld({ 'solutions/dedup.ts': 'first' });
    await reset({ kata: 'dedup' }, world);
    writeFileSync(solutionFile(world.project, 'dedup'), 'second');
    await reset({ kata: 'dedup' }, world);
    expect(readdirSync(join(world.project.solutions, '.attempts'))).toHaveLength(2);
  });

  it('makes its rounds unsolved again, keeps the best time, and leaves other katas alone', async () => {
    const done = { startedAt: 1, solvedAt: 5, bestMs: 4 };
    const world = worldWith({ rounds: { 'dedup/dedup': done, 'top-k/topK': done } });
    await reset({ kata: 'dedup' }, world);
    expect(progressOf(world).rounds).toMatchObject({ 'dedup/dedup': { bestMs: 4 }, 'top-k/topK': done });
    expect(progressOf(world).rounds['dedup/dedup']).not.toHaveProperty('solvedAt');
  });

  it('just puts the starter there when there was no attempt', async () => {
    const world = new QuietWorld();
    await reset({ kata: 'dedup' }, world);
    expect([existsSync(solutionFile(world.project, 'dedup')), world.saidBeside]).toEqual([true, '']);
  });
});

describe('start, hint, solution and reset', () => {
  it('say so when a folder stands in place of the progress', async () => {
    const world = new QuietWorld();
    mkdirSync(join(world.project.state, 'progress.json'), { recursive: true });
    await expect(hint({}, world)).rejects.toThrow(/^Cannot read .*progress\.json: it is a folder/);
  });
});
