/** The command's first lines: plain JavaScript that makes a bundle of the rest. On a copy, for sources are changed. */
import { spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runKata } from './command.ts';
import { newHome, ROOT } from './home.ts';

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** A copy of the project that shares the packages, but not what is kept beside them. */
function newCopy(): string {
  const root = newHome();
  const isNeeded = (path: string) => !path.endsWith('/submissions');
  for (const name of ['runner', 'katas', 'package.json'])
    cpSync(join(ROOT, name), join(root, name), { recursive: true, filter: isNeeded });
  mkdirSync(join(root, 'node_modules'));
  for (const name of readdirSync(join(ROOT, 'node_modules')).filter((name) => !name.startsWith('.')))
    symlinkSync(join(ROOT, 'node_modules', name), join(root, 'node_modules', name));
  return root;
}

function kata(root: string, ...argv: readonly string[]): Promise<Ended> {
  const child = spawn(process.execPath, [join(root, 'runner/kata.mjs'), ...argv], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
}

describe.concurrent('kata.mjs', () => {
  it('starts when several commands find no bundle at the same moment', async ({ expect }) => {
    const root = newCopy();
    const all = await Promise.all(Array.from({ length: 6 }, () => kata(root, 'list')));
    expect(all.filter(({ code }) => code !== 0)).toEqual([]);
  });

  it('runs the sources as they are now, also when an older file was put back', async ({ expect }) => {
    const root = newCopy();
    await kata(root, 'list');
    const path = join(root, 'katas/index.ts');
    writeFileSync(path, 'export const katas = [], broken = [];\n');
    utimesSync(path, 1, 1);
    expect(await kata(root, 'list')).toEqual({ code: 0, said: '' });
  });

  it('makes no second bundle for sources that stay the same', async ({ expect }) => {
    const root = newCopy();
    const cache = join(root, 'node_modules/.cache/bigkata');
    const kept = () => readdirSync(cache).map((name) => [name, statSync(join(cache, name)).ino]);
    await kata(root, 'list');
    const before = kept();
    await kata(root, 'list');
    expect([before.length, kept()]).toEqual([1, before]);
  });

  it('removes old bundles, but none that another command may be about to read', async ({ expect }) => {
    const root = newCopy();
    const cache = join(root, 'node_modules/.cache/bigkata');
    mkdirSync(cache, { recursive: true });
    for (const name of ['main-old.mjs', 'main-of-another.mjs']) writeFileSync(join(cache, name), '');
    utimesSync(join(cache, 'main-old.mjs'), 1, 1);
    await kata(root, 'list');
    const left = readdirSync(cache);
    expect([left.length, left.includes('main-of-another.mjs')]).toEqual([2, true]);
  });

  it('says what to do when the packages are not installed', async ({ expect }) => {
    const root = newHome();
    cpSync(join(ROOT, 'runner'), join(root, 'runner'), { recursive: true });
    expect(await kata(root, 'list')).toEqual({ code: 2, said: expect.stringContaining("run 'npm start'") });
  });

  it('runs all the same when the bundle can not be kept', async ({ expect }) => {
    const root = newCopy();
    writeFileSync(join(root, 'node_modules/.cache'), '');
    expect(await kata(root, 'list')).toEqual({ code: 0, said: expect.stringMatching(/^dedup /) });
  });

  it('runs when the folder one is in has been removed, and says where paths are looked for', async ({ expect }) => {
    const gone = newHome({ 'gone/.keep': '' });
    const within = ['sh', '-c', 'cd gone && rm -r ../gone && exec "$@"', 'sh'];
    const { code, out, err } = await runKata(gone, ['list'], { within });
    expect([code, out, err]).toEqual([
      0,
      expect.stringContaining('dedup'),
      `The folder you are in is gone. Paths are looked for in ${ROOT}.\n`,
    ]);
  });
});

/** The copy's top-k becomes what `broken` makes of it. */
function withBroken(broken: (text: string) => string | undefined): string {
  const root = newCopy();
  const file = join(root, 'katas/top-k/kata.ts');
  const text = broken(readFileSync(file, 'utf8'));
  if (text === undefined) rmSync(file);
  else writeFileSync(file, text);
  return root;
}

function withoutOracle(text: string): string {
  const rest = 'export default { ...whole, rounds: [{ ...whole.rounds[0], oracle: undefined }] };';
  return `${text.replace('export default', 'const whole =')}\n${rest}\n`;
}

describe.concurrent('a kata whose definition', () => {
  it.each([
    ['throws', (text: string) => `${text}\nthrow new Error('oops');`, 'it throws while it is loaded: Error: oops. The'],
    ['is no program', (text: string) => `${text}\nexport {`, /top-k\/kata\.ts:\d+:\d+: ERROR/],
    ['is not there', () => undefined, 'Cannot find module'],
    ['has no oracle', withoutOracle, "round 'topK' has no oracle"],
    ['exports nothing', () => 'export {};', 'it exports no kata as default'],
  ] as const)('%s is left out and named, and the others are there', async (_sin, broken, reason) => {
    const { code, said } = await kata(withBroken(broken), 'list');
    const told = said.split('\n').find((line) => line.startsWith('katas/top-k/kata.ts is left out: '));
    expect([code, told, said.includes('  ○ dedup '), said.includes('  ○ parseLine ')]).toEqual([
      0,
      typeof reason === 'string' ? expect.stringContaining(reason) : expect.stringMatching(reason),
      true,
      true,
    ]);
  });
});
