/** The doctor on a catalogue of one round with few submissions; the runner around it is the real one. */
import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import dedup from '../../katas/dedup/kata.ts';
import { doctor } from '../../runner/commands/doctor.ts';
import type { Kata } from '../../runner/kata.ts';
import { type Project, projectAt } from '../../runner/project.ts';
import { EXIT } from '../../runner/world.ts';
import { QuietWorld } from '../doubles/world.ts';
import { newHome, ROOT } from '../home.ts';

const SUBMISSIONS = [
  'accepted.set',
  'accepted.walk-with-seen',
  'wrong-answer.sorts',
  'wrong-answer.trims',
  'runtime-error.reduce-of-nothing',
  'too-slow.includes',
];
const ONE_ROUND: Kata = { ...dedup, rounds: dedup.rounds.slice(0, 1) };

let root = '';

beforeEach(() => {
  root = newHome();
  mkdirSync(join(root, 'katas/dedup/submissions/dedup'), { recursive: true });
  for (const name of ['runner', 'node_modules', 'package-lock.json']) symlinkSync(join(ROOT, name), join(root, name));
  const copy = (path: string) => copyFileSync(join(ROOT, 'katas/dedup', path), join(root, 'katas/dedup', path));
  for (const path of ['README.md', 'starter.ts', ...SUBMISSIONS.map((name) => `submissions/dedup/${name}.ts`)])
    copy(path);
});

class Clinic extends QuietWorld {
  override readonly project: Project = projectAt(root, this.home);
  override katas = [ONE_ROUND];
}

const examine = (world: QuietWorld, json = false, fresh = false) => doctor({ katas: [], fresh, json }, world);

describe('doctor', () => {
  it('is content when every submission gets its verdict', async () => {
    const world = new Clinic();
    expect([await examine(world), world.said]).toEqual([
      EXIT.accepted,
      expect.stringContaining('✓ every one of 6 submissions got its verdict'),
    ]);
  });

  it('says what it wanted and what it got when a submission gets another verdict', async () => {
    copyFileSync(join(ROOT, 'katas/dedup/submissions/dedup/wrong-answer.sorts.ts'), submissionAt('accepted.sorts'));
    const world = new Clinic();
    expect([await examine(world), world.said]).toEqual([
      EXIT.notAccepted,
      expect.stringContaining('dedup/accepted.sorts  wanted accepted, got wrong-answer'),
    ]);
  });

  it('names a submission whose name is no verdict', async () => {
    writeFileSync(submissionAt('slow.includes'), '');
    const world = new Clinic();
    await examine(world);
    expect(world.said).toContain("'slow' is no verdict");
  });

  it('judges nothing again when all was in order and nothing has changed', async () => {
    const world = new Clinic();
    await examine(world);
    world.said = '';
    await examine(world);
    expect(world.said).toContain('in order, and not changed since');
  });

  it('judges again when a submission has changed since', async () => {
    const world = new Clinic();
    await examine(world);
    writeFileSync(submissionAt('accepted.set'), 'export const dedup = () => 1;');
    expect(await examine(world)).toBe(EXIT.notAccepted);
  });

  it('says that solutions/ can not be written when a file stands there', async () => {
    const world = new Clinic({ solutions: '' });
    expect([await examine(world), world.said]).toEqual([
      EXIT.notAccepted,
      expect.stringMatching(/✗ solutions\/ +cannot be written/),
    ]);
  });

  it('gives the same as one line of JSON', async () => {
    const world = new Clinic();
    await examine(world, true);
    expect([world.said.indexOf('\n'), JSON.parse(world.said)]).toEqual([
      world.said.length - 1,
      expect.objectContaining({ schema: 'bigkata.doctor/1', sound: true, submissions: 6 }),
    ]);
  });

  it('writes nothing beside where a line can not be redrawn', async () => {
    const world = new Clinic();
    await examine(world);
    expect(world.saidBeside).toBe('');
  });
});

function submissionAt(name: string): string {
  return join(root, 'katas/dedup/submissions/dedup', `${name}.ts`);
}
