/** The doctor on a catalogue of one round with few submissions; the runner around it is the real one. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import dedup from '../../katas/dedup/kata.ts';
import { doctor } from '../../runner/commands/doctor.ts';
import { chooseSandbox } from '../../runner/host/sandbox.ts';
import type { Kata } from '../../runner/kata.ts';
import { type Project, projectAt } from '../../runner/project.ts';
import { EXIT, type ExitCode } from '../../runner/world.ts';
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

/** A project whose runner is ours and whose catalogue may be spoiled. */
function newClinic(): string {
  const root = newHome();
  mkdirSync(join(root, 'katas/dedup/submissions/dedup'), { recursive: true });
  for (const name of ['runner', 'node_modules', 'package-lock.json']) symlinkSync(join(ROOT, name), join(root, name));
  const files = ['README.md', 'starter.ts', ...SUBMISSIONS.map((name) => `submissions/dedup/${name}.ts`)];
  for (const path of files) copyFileSync(join(ROOT, 'katas/dedup', path), join(root, 'katas/dedup', path));
  return root;
}

class Clinic extends QuietWorld {
  override readonly project: Project;
  override katas = [ONE_ROUND];

  constructor(root: string, files: Readonly<Record<string, string>> = {}) {
    super(files);
    this.project = projectAt(root, this.home);
  }
}

const examine = (world: QuietWorld, json = false, fresh = false) => doctor({ katas: [], fresh, json }, world);

describe('doctor on a sound catalogue', () => {
  const root = newClinic();
  const world = new Clinic(root);
  let code: ExitCode;

  beforeAll(async () => {
    code = await examine(world);
  });

  /** Another home, in which it is known what was found in this one. */
  const again = (files: Readonly<Record<string, string>> = {}) =>
    new Clinic(root, {
      '.bigkata/doctor.json': readFileSync(join(world.project.state, 'doctor.json'), 'utf8'),
      ...files,
    });

  it('is content when every submission gets its verdict', () => {
    expect([code, world.said]).toEqual([
      EXIT.accepted,
      expect.stringContaining('✓ every one of 6 submissions got its verdict'),
    ]);
  });

  it('writes nothing beside where a line can not be redrawn', () => {
    expect(world.saidBeside).toBe('');
  });

  it('judges nothing again when all was in order and nothing has changed', async () => {
    const later = again();
    await examine(later);
    expect(later.said).toContain('in order, and not changed since');
  });

  it('gives the same as one line of JSON', async () => {
    const later = again();
    await examine(later, true);
    expect([later.said.indexOf('\n'), JSON.parse(later.said)]).toEqual([
      later.said.length - 1,
      expect.objectContaining({ schema: 'bigkata.doctor/1', sound: true, submissions: 6 }),
    ]);
  });

  it('says that solutions/ can not be written when a file stands there', async () => {
    const later = again({ solutions: '' });
    expect([await examine(later), later.said]).toEqual([
      EXIT.notAccepted,
      expect.stringMatching(/✗ solutions\/ +cannot be written/),
    ]);
  });
});

describe('doctor on a spoiled catalogue', () => {
  const root = newClinic();
  const dir = join(root, 'katas/dedup/submissions/dedup');
  const known = { '.bigkata/doctor.json': JSON.stringify({ version: 1, sound: { dedup: 'as it was before' } }) };
  const world = new Clinic(root, known);
  let code: ExitCode;

  beforeAll(async () => {
    copyFileSync(join(dir, 'wrong-answer.sorts.ts'), join(dir, 'accepted.sorts.ts'));
    writeFileSync(join(dir, 'slow.includes.ts'), '');
    code = await examine(world);
  });

  it('is not content, although the catalogue was in order before it was changed', () => {
    expect(code).toBe(EXIT.notAccepted);
  });

  it('says what it wanted and what it got when a submission gets another verdict', () => {
    expect(world.said).toContain('dedup/accepted.sorts  wanted accepted, got wrong-answer');
  });

  it('names a submission whose name is no verdict', () => {
    expect(world.said).toContain("dedup/slow.includes  'slow' is no verdict");
  });

  it('does not remember it as sound', () => {
    expect(readFileSync(join(world.project.state, 'doctor.json'), 'utf8')).toContain('as it was before');
  });
});

describe('doctor by one stage', () => {
  const world = new Clinic(newClinic());
  const visit = (stages: readonly string[], json = true) =>
    doctor({ katas: [], fresh: false, stages, json }, world).then((code) => [code, world.said] as const);

  it('judges what that stage decides on, says so, and remembers nothing', async () => {
    const [code, said] = await visit(['growth']);
    expect([code, JSON.parse(said)]).toMatchObject([
      EXIT.accepted,
      { sound: true, stages: ['growth'], submissions: 3 },
    ]);
    expect(existsSync(join(world.project.state, 'doctor.json'))).toBe(false);
  });

  it('names the layers of the sandbox in JSON, as all reports do', async () => {
    const other = new Clinic(newClinic());
    await doctor({ katas: [], fresh: false, stages: ['types'], json: true }, other);
    expect(JSON.parse(other.said)).toMatchObject({ sandbox: (await chooseSandbox()).layers });
  });

  it.each([
    [['grow'], "There is no stage 'grow'."],
    [['scale'], 'No submission here gets its verdict from scale alone.'],
  ])('refuses %s', async (stages, message) => {
    await expect(visit(stages)).rejects.toThrow(message);
  });
});
