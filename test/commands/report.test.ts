import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ReportOptions, report } from '../../runner/commands/report.ts';
import { EXIT } from '../../runner/world.ts';
import { QuietWorld } from '../doubles/world.ts';
import { submission } from '../home.ts';

const WRONG = { 'solutions/dedup.ts': submission('dedup/wrong-answer.sorts') };
const reporting = (world: QuietWorld, options: Partial<ReportOptions> = {}) =>
  report({ kata: 'dedup', ...options }, world);

describe('report', () => {
  it('writes a page and says where it is', async () => {
    const world = new QuietWorld({ 'solutions/dedup.ts': submission('dedup/accepted.set') });
    expect([await reporting(world), world.said]).toEqual([EXIT.accepted, '.bigkata/report-dedup.html\n']);
    expect(readFileSync(join(world.project.state, 'report-dedup.html'), 'utf8')).toContain('<svg');
  });

  it('is not accepted, but written, when the answer is wrong', async () => {
    const world = new QuietWorld(WRONG);
    expect([await reporting(world), existsSync(join(world.project.state, 'report-dedup.html'))]).toEqual([
      EXIT.notAccepted,
      true,
    ]);
  });

  it('writes to the file that is named, from where the learner is', async () => {
    const world = new QuietWorld(WRONG);
    await reporting(world, { out: 'pages/mine.html' });
    expect(readFileSync(join(world.home, 'pages/mine.html'), 'utf8')).toMatch(/^<!doctype html>/i);
  });

  it('says so when the page can not be written', async () => {
    const world = new QuietWorld(WRONG);
    mkdirSync(join(world.home, 'pages'));
    await expect(reporting(world, { out: 'pages' })).rejects.toThrow(/^Cannot write .*pages: it is a folder/);
  });

  it('says how to begin when there is no solution', async () => {
    await expect(reporting(new QuietWorld())).rejects.toThrow('There is no file solutions/dedup.ts.');
  });
});
