import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findAttempt, nameAll, ownAttempts, twoAttempts } from '../runner/attempts.ts';
import { findKata } from '../runner/catalogue.ts';
import { QuietWorld } from './doubles/world.ts';
import { submission } from './home.ts';

const TEXT = submission('dedup/accepted.set');
const BOTH = { 'solutions/dedup.ts': TEXT, 'solutions/dedup.ann.ts': TEXT };

const dedup = (world: QuietWorld) => findKata(world.katas, 'dedup');
const inside = (world: QuietWorld, files: readonly string[]) => files.map((file) => file.slice(world.home.length + 1));

describe('ownAttempts', () => {
  it("has the learner's own first, then partners', and no other kata's", () => {
    const world = new QuietWorld({ ...BOTH, 'solutions/dedup-2.ts': TEXT, 'solutions/.attempts/dedup.1.ts': TEXT });
    expect(inside(world, ownAttempts(dedup(world), world))).toEqual(['solutions/dedup.ts', 'solutions/dedup.ann.ts']);
  });
});

describe('findAttempt', () => {
  it.each([
    ["a partner's name", 'ann', 'solutions/dedup.ann.ts'],
    ['a path from where the learner is', 'mine.ts', 'mine.ts'],
  ])('takes %s', (_what, text, file) => {
    const world = new QuietWorld({ ...BOTH, 'mine.ts': TEXT });
    expect(findAttempt(text, dedup(world), world)).toBe(join(world.home, file));
  });

  it('says which attempts there are when there is no such one', () => {
    const world = new QuietWorld(BOTH);
    expect(() => findAttempt('bob', dedup(world), world)).toThrow(
      expect.objectContaining({
        message: 'There is no file bob, nor an attempt at dedup of that name.',
        hint: 'There is solutions/dedup.ts, solutions/dedup.ann.ts.',
      }),
    );
  });
});

describe('twoAttempts', () => {
  const two = (world: QuietWorld, ...named: readonly string[]) =>
    inside(
      world,
      twoAttempts(named, dedup(world), world).map(({ file }) => file),
    );

  it('takes the two that are named, in that order', () => {
    const world = new QuietWorld({ ...BOTH, 'solutions/dedup.bob.ts': TEXT });
    expect(two(world, 'bob', 'ann')).toEqual(['solutions/dedup.bob.ts', 'solutions/dedup.ann.ts']);
  });

  it("compares the one that is named with the learner's own", () => {
    expect(two(new QuietWorld(BOTH), 'ann')).toEqual(['solutions/dedup.ts', 'solutions/dedup.ann.ts']);
  });

  it('takes the two there are', () => {
    expect(two(new QuietWorld(BOTH))).toEqual(['solutions/dedup.ts', 'solutions/dedup.ann.ts']);
  });

  it.each([
    ['none', {}, 'There is no attempt at dedup in solutions/ yet.'],
    ['one', { 'solutions/dedup.ts': TEXT }, 'There is only one attempt at dedup in solutions/.'],
    ['three', { ...BOTH, 'solutions/dedup.bob.ts': TEXT }, 'There are 3 attempts at dedup in solutions/.'],
  ])('asks for two names when there is %s', (_count, files, text) => {
    expect(() => two(new QuietWorld(files))).toThrow(text);
  });
});

describe('nameAll', () => {
  it('names files by their paths where their names are the same, and the same file by a number', () => {
    const world = new QuietWorld();
    const files = ['/a/x.ts', '/b/x.ts', '/b/y.ts', '/b/x.ts'];
    expect(nameAll(files, world).map(({ name }) => name)).toEqual(['/a/x.ts', '/b/x.ts', 'y', '/b/x.ts (2)']);
  });
});
