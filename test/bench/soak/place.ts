/** Where a soak takes place: the project with katas for hostile programs in it, a home, a temporary directory. */
import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { katas } from '../../../katas/index.ts';
import { createBundler } from '../../../runner/host/bundle.ts';
import { type Project, projectAt, solutionFile } from '../../../runner/project.ts';
import { digestOf } from '../../../runner/watch/effects.ts';
import { openPrey, type Prey } from '../../doubles/prey.ts';
import { type Lab, ROOT } from '../lab.ts';
import type { Program } from '../program.ts';
import { allSaves, HOSTILE_ROUNDS, hostileKata, type Save } from './saves.ts';

export interface Place {
  readonly project: Project;
  /** All temporary files of the watcher, and of what it starts. */
  readonly tmp: string;
  readonly home: string;
  readonly prey: Prey;
  /** What can be saved, each with the digest that the watcher tells of it; without one where it can't be bundled. */
  readonly saves: readonly Known[];
  start(): Program;
}

export interface Known extends Save {
  readonly program: string | undefined;
}

/**
 * V8 widens the space for young objects by some 25 MiB over the first 150 saves and never gives it back, which would
 * hide what piles up. And a collection can be asked for before each look.
 */
const FLAGS = ['--max-semi-space-size=1', '--expose-gc'];

export async function openPlace(lab: Lab): Promise<Place> {
  const root = lab.folder('root');
  for (const name of ['node_modules', 'runner', 'solutions', 'package.json', 'tsconfig.json']) link(ROOT, root, name);
  mkdirSync(join(root, 'katas'));
  for (const name of readdirSync(join(ROOT, 'katas'))) link(join(ROOT, 'katas'), join(root, 'katas'), name);
  for (const id of HOSTILE_ROUNDS.map(hostileKata)) {
    const dir = join(root, 'katas', id);
    mkdirSync(dir);
    writeFileSync(join(dir, 'README.md'), '## Round 1: `run`\n\nDo no harm.\n');
    writeFileSync(join(dir, 'starter.ts'), '// Not started.\n');
  }
  const home = lab.folder('home');
  const tmp = lab.folder('tmp');
  const project = projectAt(root, home);
  mkdirSync(project.solutions);
  const prey = await openPrey(join(lab.folder('prey'), 'canary-'));
  const watcher = [
    ...[process.execPath, ...FLAGS, '--import', import.meta.resolve('tsx')],
    ...[join(import.meta.dirname, 'watcher.ts'), root, home, prey.canary, String(prey.port)],
  ];
  return {
    project,
    tmp,
    home,
    prey,
    saves: await withDigests(project, allSaves(project, katas)),
    start: () => lab.start(watcher, root, { TMPDIR: tmp }),
  };
}

function link(from: string, to: string, name: string): void {
  symlinkSync(join(from, name), join(to, name));
}

/** Bundles each at the place where it will be saved, as the path of the file is in its bundle. */
async function withDigests(project: Project, saves: readonly Save[]): Promise<readonly Known[]> {
  const bundler = createBundler(join(project.root, 'node_modules'));
  const known: Known[] = [];
  for (const save of saves) {
    const file = solutionFile(project, save.kata);
    writeFileSync(file, save.text);
    const result = await bundler.bundle(file);
    const program = result.kind === 'bundled' ? digestOf(result.bundle.code) : undefined;
    known.push({ ...save, program });
    rmSync(file);
  }
  await bundler.close();
  return known;
}
