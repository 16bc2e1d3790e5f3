import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingOf, ratioOf, summarise } from '../../runner/bench/estimate.ts';
import { createRandom } from '../../runner/growth/random.ts';

const draw = () => createRandom(1).float;
const times = (turns: number) =>
  fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: turns, maxLength: turns });
const paired = fc.integer({ min: 5, max: 21 }).chain((turns) => fc.tuple(times(turns), times(turns)));

describe('ratioOf', () => {
  it('is 1, without a doubt, for the same times', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 21 }).chain(times), (own) => {
        expect(ratioOf(own, own, draw())).toEqual({ ratio: 1, low: 1, high: 1 });
      }),
    );
  });

  it('has the ratio inside its interval', () => {
    fc.assert(
      fc.property(paired, ([own, base]) => {
        const { ratio, low, high } = ratioOf(own, base, draw());
        expect(low <= ratio && ratio <= high).toBe(true);
      }),
    );
  });

  it('is not moved by what slows both for a while', () => {
    const base = [1, 1.01, 0.99, 1, 1.02, 0.98, 1, 1.01, 0.99];
    const own = base.map((time) => time * 3);
    const slowed = (all: readonly number[]) => all.map((time, turn) => (turn < 5 ? time * 4 : time));
    const { ratio, low, high } = ratioOf(slowed(own), slowed(base), draw());
    expect([ratio, low, high].map((value) => value.toFixed(3))).toEqual(['3.000', '3.000', '3.000']);
  });

  it('is not moved by one process in nine that is off for all its life', () => {
    const base = [1, 1.01, 0.99, 1, 1.02, 0.98, 1, 1.01, 0.99];
    const own = base.map((time, turn) => (turn === 4 ? time * 3 : time));
    expect(findingOf(ratioOf(own, base, draw()))).toBe('same');
  });

  it('covers the truth in at least 95 % of samples, also of the fewest turns', () => {
    for (const turns of [7, 9, 15]) {
      const random = createRandom(turns);
      const normal = () => Math.sqrt(-2 * Math.log(1 - random.float())) * Math.cos(2 * Math.PI * random.float());
      const samples = 400;
      let covered = 0;
      for (let at = 0; at < samples; at++) {
        const noisy = (time: number) => Array.from({ length: turns }, () => time * Math.exp(0.05 * normal()));
        const { low, high } = ratioOf(noisy(2), noisy(1), random.float);
        if (low <= 2 && 2 <= high) covered++;
      }
      expect(covered / samples).toBeGreaterThanOrEqual(0.95);
    }
  });
});

describe('findingOf', () => {
  it.each([
    [0.98, 1.03, 'same'],
    [1.02, 1.1, 'same'],
    [1.06, 1.1, 'slower'],
    [2.9, 3.3, 'slower'],
    [0.3, 0.9, 'faster'],
    [0.93, 0.96, 'same'],
    [0.8, 1.1, 'noisy'],
    [1.0, 1.3, 'noisy'],
  ])('says of %f to %f: %s', (low, high, finding) => {
    expect(findingOf({ low, high })).toBe(finding);
  });

  it('turns around with its interval', () => {
    const other = { slower: 'faster', faster: 'slower', same: 'same', noisy: 'noisy' };
    fc.assert(
      fc.property(
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        fc.double({ min: 1, max: 2, noNaN: true }),
        (low, width) => {
          const high = low * width;
          expect(findingOf({ low: 1 / high, high: 1 / low })).toBe(other[findingOf({ low, high })]);
        },
      ),
    );
  });
});

describe('summarise', () => {
  it('has the median of the processes and their quartiles', () => {
    expect(summarise([5, 1, 3, 2, 4])).toEqual({ median: 3, low: 2, high: 4, processes: [5, 1, 3, 2, 4] });
  });
});
