/** Builds what judging needs of the world: a directory of our own, children that stand ready, the compilers. */
import { accessSync, constants, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createLarge } from './data/store.ts';
import { asUserError, codeOf, UserError } from './errors.ts';
import { type Bundler, bundleProgram, createBundler } from './host/bundle.ts';
import { createPool } from './host/pool.ts';
import { type Role, SOURCES } from './host/program.ts';
import { chooseSandbox, type Sandbox } from './host/sandbox.ts';
import { createTypeChecker } from './host/typecheck.ts';
import type { Tools } from './judge/task.ts';
import { definitionTag, type Project } from './project.ts';
import { removeAbandoned } from './whole.ts';

export interface Workshop extends Tools {
  readonly bundler: Bundler;
  readonly sandbox: Sandbox;
  /** Ends every child and removes every file; also happens when the process ends in another way. */
  close(): Promise<void>;
}

const PREFIX = 'bigkata-';

/** What judging takes. Each further program takes 5 ms to bundle. */
const JUDGING: readonly Role[] = ['judge', 'count', 'weigh', 'time', 'stream'];

export const BENCHMARKING: readonly Role[] = [...JUDGING, 'bench'];

/** @param warm how many children stand ready: none pays off for a single judgement */
export async function openWorkshop(project: Project, warm: number, roles = JUDGING): Promise<Workshop> {
  const dir = makeDir();
  const state = keepsFiles(project.state) ? project.state : dir;
  const scratch = join(state, 'scratch');
  removeAbandoned(scratch, OWNED);
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
    large: createLarge(join(state, 'data')),
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
  const bundle = async (source: string) => {
    const text = await bundleProgram(join(project.root, 'runner/host', source));
    try {
      writeFileSync(fileOf(source), text);
    } catch (error) {
      throw asUserError(error, `write into ${dir}`);
    }
  };
  await Promise.all(sources.map(bundle));
  return Object.fromEntries(roles.map((role) => [role, fileOf(SOURCES[role])]));
}

/** The process id is in the name, so that what a killed runner left can be told from what one in use has. */
const OWNED = new RegExp(`^${PREFIX}(\\d+)-`);

function makeDir(): string {
  const parent = tmpdir();
  removeAbandoned(parent, OWNED);
  try {
    return mkdtempSync(join(parent, `${PREFIX}${process.pid}-`));
  } catch (error) {
    const { message, hint } = asUserError(error, `make a temporary directory in ${parent}`);
    throw new UserError(message, codeOf(error) === 'ENOSPC' ? hint : 'Set TMPDIR to a folder that can be written.');
  }
}

/** Where it can't (a project that is mounted read-only), large files are made for one command, and go with it. */
function keepsFiles(state: string): boolean {
  try {
    mkdirSync(state, { recursive: true });
    accessSync(state, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
