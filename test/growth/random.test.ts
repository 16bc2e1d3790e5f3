import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../runner/growth/random.ts';

const SEED = fc.integer();

describe('createRandom', () => {
  it('gives the same numbers when the seed is the same', () => {
    const numbers = (seed: number) => {
      const random = createRandom(seed);
      return [random.int(1_000), random.float(), random.text(5), random.shuffle([1, 2, 3])];
    };
    fc.assert(
      fc.property(SEED, (seed) => {
        expect(numbers(seed)).toEqual(numbers(seed));
      }),
    );
  });

  it('gives other texts when the seed is another', () => {
    const texts = Array.from({ length: 1_000 }, (_, seed) => createRandom(seed).text(8));
    expect(new Set(texts).size).toBe(1_000);
  });

  it('gives the numbers that it has always given, so that inputs stay the same', () => {
    const random = createRandom(1);
    expect(Array.from({ length: 4 }, () => random.int(1_000))).toEqual([627, 2, 527, 981]);
  });
});

describe('Random.int', () => {
  it('is a whole number from 0 to below - 1, whatever the seed', () => {
    fc.assert(
      fc.property(SEED, fc.integer({ min: 1, max: 2 ** 30 }), (seed, below) => {
        const value = createRandom(seed).int(below);
        return Number.isInteger(value) && value >= 0 && value < below;
      }),
    );
  });

  it('gives each of a few numbers about as often as the others', () => {
    const random = createRandom(7);
    const counts = [0, 0, 0, 0];
    for (let draw = 0; draw < 40_000; draw++) {
      const value = random.int(4);
      counts[value] = (counts[value] ?? 0) + 1;
    }
    expect(counts.filter((count) => Math.abs(count - 10_000) < 500)).toHaveLength(4);
  });
});

describe('Random.float', () => {
  it('is at least 0 and below 1, whatever the seed', () => {
    fc.assert(
      fc.property(SEED, (seed) => {
        const value = createRandom(seed).float();
        return value >= 0 && value < 1;
      }),
    );
  });
});

describe('Random.shuffle', () => {
  it('gives the same items, whatever their order', () => {
    fc.assert(
      fc.property(SEED, fc.array(fc.integer()), (seed, items) => {
        const sorted = (list: readonly number[]) => [...list].sort((a, b) => a - b);
        expect(sorted(createRandom(seed).shuffle(items))).toEqual(sorted(items));
      }),
    );
  });

  it('leaves the given list as it is', () => {
    const items = Object.freeze([1, 2, 3, 4, 5]);
    expect([createRandom(3).shuffle(items), items]).toEqual([expect.any(Array), [1, 2, 3, 4, 5]]);
  });

  it('gives every order of three items about as often as the others', () => {
    const random = createRandom(5);
    const counts = new Map<string, number>();
    for (let draw = 0; draw < 6_000; draw++) {
      const order = random.shuffle([1, 2, 3]).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect([...counts.values()].filter((count) => Math.abs(count - 1_000) < 150)).toHaveLength(6);
  });
});

describe('Random.text', () => {
  it('is as wide as asked for, in small letters and digits', () => {
    fc.assert(
      fc.property(SEED, fc.nat({ max: 50 }), (seed, width) => {
        expect(createRandom(seed).text(width)).toMatch(new RegExp(`^[a-z0-9]{${width}}$`));
      }),
    );
  });
});
