/** Builds what judging needs of the world: a directory of our own, children that stand ready, the compilers. */
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createLarge } from './data/store.ts';
import { asUserError } from './errors.ts';
import { type Bundler, bundleProgram, createBundler } from './host/bundle.ts';
import { isAlive } from './host/kill.ts';
import { createPool } from './host/pool.ts';
import { type Role, SOURCES } from './host/program.ts';
import { chooseSandbox, type Sandbox } from './host/sandbox.ts';
import { createTypeChecker } from './host/typecheck.ts';
import type { Tools } from './judge/task.ts';
import { definitionTag, type Project } from './project.ts';

export interface Workshop extends Tools {
  readonly bundler: Bundler;
  readonly sandbox: Sandbox;
  /** Ends every child and removes every file; also happens when the process ends in another way. */
  close(): Promise<void>;
}

const PREFIX = 'bigkata-';

/** What judging takes. Each further program takes 5 ms to bundle. */
const JUDGING: readonly Role[] = ['judge', 'count', 'time', 'stream'];

export const BENCHMARKING: readonly Role[] = [...JUDGING, 'bench'];

/** @param warm how many children stand ready: none pays off for a single judgement */
export async function openWorkshop(project: Project, warm: number, roles = JUDGING): Promise<Workshop> {
  const dir = makeDir();
  const scratch = join(project.state, 'scratch');
  removeAbandoned(scratch);
  const largeDir = join(scratch, basename(dir));
  const removeDir = () => {
    for (const own of [dir, largeDir]) rmSync(own, { recursive: true, force: true });
  };
  process.once('exit', removeDir);

  const [programs, sandbox] = await Promise.all([bundlePrograms(project, dir, roles), chooseSandbox()]);
  const bundler = createBundler(join(project.root, 'node_modules'));
  const now = () => performance.now();
  const host = createPool({ programs, dir, largeDir, sandbox, warm, now });
  return {
    bundler,
    sandbox,
    host,
    types: createTypeChecker(project.root, dir),
    large: createLarge(join(project.state, 'data')),
    definitionTag: (kataId) => definitionTag(project, kataId),
    now,
    close: async () => {
      await host.close();
      await bundler.close();
      removeDir();
      process.removeListener('exit', removeDir);
    },
  };
}

async function bundlePrograms(
  project: Project,
  dir: string,
  roles: readonly Role[],
): Promise<Readonly<Partial<Record<Role, string>>>> {
  const fileOf = (source: string) => join(dir, source.replace(/\.ts$/, '.cjs'));
  const sources = [...new Set(roles.map((role) => SOURCES[role]))];
  const bundle = async (source: string) =>
    writeFileSync(fileOf(source), await bundleProgram(join(project.root, 'runner/host', source)));
  await Promise.all(sources.map(bundle));
  return Object.fromEntries(roles.map((role) => [role, fileOf(SOURCES[role])]));
}

/** The process id is in the name, so that what a killed runner left can be told from what one in use has. */
function removeAbandoned(dir: string): void {
  for (const name of existsSync(dir) ? readdirSync(dir) : []) {
    const owner = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (owner !== undefined && !isAlive(Number(owner))) rmSync(join(dir, name), { recursive: true, force: true });
  }
}

function makeDir(): string {
  removeAbandoned(tmpdir());
  try {
    return mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  } catch (error) {
    throw asUserError(error, `make a temporary directory in ${tmpdir()}`);
  }
}
