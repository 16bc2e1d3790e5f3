import { existsSync, readdirSync, readFileSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { checkRoom, evict, holdings, removeHolding } from '../../runner/data/files.ts';
import type { Large, Request } from '../../runner/data/large.ts';
import { createLarge } from '../../runner/data/store.ts';
import type { Progress } from '../../runner/scale/report.ts';
import { newHome } from '../home.ts';

const MIB = 2 ** 20;
const NEVER = new AbortController().signal;

const REQUEST: Request = {
  dataset: { kind: 'lines', seed: 1, keys: { fresh: 0.5, repeats: 'uniform' } },
  bytes: 2 * MIB,
  expected: { kind: 'sorted' },
  tag: '',
  roomBytes: 0,
};

let dir = '';
let large: Large;
let doing: string[] = [];

beforeEach(() => {
  dir = join(newHome(), 'data');
  large = createLarge(dir);
  doing = [];
});

const onMove = ({ doing: now }: Pick<Progress, 'doing'>) => {
  if (doing.at(-1) !== now) doing.push(now);
};
const provide = (parts: Partial<Request> = {}, signal = NEVER) =>
  large.provide({ ...REQUEST, ...parts }, { signal, onMove });

describe('a dataset', () => {
  it('is made once, with what has to come out for it', async () => {
    const { path, bytes } = await provide();
    expect(statSync(path).size).toBe(bytes);
    expect(doing).toEqual(['making the file', 'making the answer']);
    doing = [];
    expect((await provide()).path).toBe(path);
    expect(doing).toEqual([]);
  });

  it('is made once for two who ask at the same time', async () => {
    const [one, other] = await Promise.all([provide(), provide()]);
    expect(one.path).toBe(other.path);
    expect(doing).toEqual(['making the file', 'making the answer']);
  });

  it('is another one for another seed, size or declaration', async () => {
    const dataset = { ...REQUEST.dataset, seed: 2 };
    const dirty = { ...REQUEST.dataset, dirt: { mark: true } };
    const all = [
      await provide(),
      await provide({ dataset }),
      await provide({ bytes: MIB }),
      await provide({ dataset: dirty }),
    ];
    expect(new Set(all.map(({ path }) => path)).size).toBe(4);
  });

  it('is gone through again when its answer may have changed, and not made again', async () => {
    await provide();
    doing = [];
    await provide({ tag: 'another oracle' });
    expect(doing).toEqual(['making the answer']);
  });

  it.each([
    ['cut off', (path: string) => truncateSync(path, MIB)],
    ['overwritten at its end', (path: string) => writeFileSync(path, readFileSync(path).fill(65, 2 * MIB - 100))],
  ])('is made again, and all that belongs to it, when it was %s', async (_how, spoil) => {
    const { path } = await provide();
    const bytes = readFileSync(path);
    spoil(path);
    doing = [];
    expect((await provide()).path).toBe(path);
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(doing).toEqual(['making the file', 'making the answer']);
  });

  it('is made again when its making was interrupted', async () => {
    const abort = new AbortController();
    const making = large.provide(REQUEST, { signal: abort.signal, onMove: () => abort.abort() });
    await expect(making).rejects.toThrow('aborted');
    expect(readdirSync(dir)).toEqual([]);
    expect(existsSync((await provide()).path)).toBe(true);
  });

  it('calls no answer wrong when it was damaged in the middle: it is removed, and that is said', async () => {
    const given = await provide();
    writeFileSync(given.path, readFileSync(given.path).fill(65, MIB, MIB + 10));
    const output = join(dir, '..', 'output');
    writeFileSync(output, 'not the answer\n');
    await expect(given.compare(output, { signal: NEVER, onMove })).rejects.toThrow('was damaged');
    expect(existsSync(given.path)).toBe(false);
  });

  it('says how an answer differs when it is whole', async () => {
    const given = await provide();
    const output = join(dir, '..', 'output');
    writeFileSync(output, 'not the answer\n');
    expect(await given.compare(output, { signal: NEVER, onMove })).toMatchObject({ kind: 'lines', received: 1 });
  });

  it('stays as long as it is in use, however much there is', async () => {
    large = createLarge(dir, 3 * MIB);
    const first = await provide();
    const second = await provide({ bytes: 3 * MIB });
    expect([first, second].map(({ path }) => existsSync(path))).toEqual([true, true]);
    first.release();
    const third = await provide({ bytes: MIB });
    expect([first, second, third].map(({ path }) => existsSync(path))).toEqual([false, true, true]);
  });

  it('is not begun when there is no room for it', async () => {
    await expect(provide({ roomBytes: 2 ** 60 })).rejects.toThrow(
      /^Judging 2 MiB needs 1024 PiB of disk .+ are free in /,
    );
    expect(readdirSync(dir)).toEqual([]);
  });

  it('says so when its folder can not be made', async () => {
    const file = join(newHome({ taken: '' }), 'taken');
    const making = createLarge(join(file, 'data')).provide(REQUEST, { signal: NEVER, onMove });
    await expect(making).rejects.toThrow(/^Cannot make the folder /);
  });
});

describe('the folder of datasets', () => {
  /** Two of them, `old` used before `new`. */
  function twoFiles(): string {
    const home = newHome({ 'old.txt': 'x'.repeat(100), 'old.1.json': '{}', 'new.txt': 'x'.repeat(50) });
    for (const name of ['old.txt', 'old.1.json']) utimesSync(join(home, name), 1, 1);
    return home;
  }

  it('lists what belongs together as one, the last used first', () => {
    expect(holdings(twoFiles()).map(({ name, bytes }) => [name, bytes])).toEqual([
      ['new', 50],
      ['old', 102],
    ]);
    expect(holdings(join(newHome(), 'absent'))).toEqual([]);
  });

  it('loses what was not used for longest when there is too much', () => {
    const home = twoFiles();
    evict(home, 151, new Set());
    expect(readdirSync(home)).toEqual(['new.txt']);
  });

  it('keeps what fits, and what is in use', () => {
    const home = twoFiles();
    evict(home, 152, new Set());
    evict(home, 0, new Set(['old', 'new']));
    expect(readdirSync(home)).toHaveLength(3);
  });

  it('forgets one with all that belongs to it', () => {
    const home = twoFiles();
    removeHolding(home, 'old');
    expect(readdirSync(home)).toEqual(['new.txt']);
  });

  it('says what is needed and what is free, and what to do', () => {
    expect(() => checkRoom(newHome(), 2 ** 60, 'It')).toThrow(
      /needs 1024 PiB of disk and 512 MiB to spare; .+ are free/,
    );
    expect(() => checkRoom(newHome(), 1, 'It')).not.toThrow();
  });
});
