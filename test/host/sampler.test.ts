import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSampler } from '../../runner/host/sampler.ts';

const SAMPLES = 8;

/** The steps at which a call that charges these costs one after the other was looked at. */
function looksAt(costs: readonly number[]): readonly number[] {
  const looks: number[] = [];
  const sampler = createSampler(() => 0);
  sampler.start(
    costs.reduce((sum, cost) => sum + cost, 0),
    SAMPLES,
  );
  let used = 0;
  for (const cost of costs) {
    used += cost;
    if (used < sampler.next && cost <= sampler.lump) continue;
    sampler.turn(used, cost);
    sampler.look();
    looks.push(used);
  }
  return looks;
}

const ones = (count: number) => Array.from({ length: count }, () => 1);

describe('createSampler', () => {
  it('looks early, then all over a call of equal steps', () => {
    const looks = looksAt(ones(100_000));
    expect([looks[0], looks.length >= SAMPLES, Math.max(...looks) > 85_000]).toEqual([64, true, true]);
  });

  it('looks at a lump, and once more at the next step, when the result is there', () => {
    const looks = looksAt([...ones(1_000), 50_000, ...ones(1_000)]);
    expect(looks).toEqual(expect.arrayContaining([51_000, 51_001]));
  });

  it('never looks more than a few times as often as it was asked to', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 5_000 })), { maxLength: 3_000 }),
        (costs) => {
          return looksAt(costs).length <= SAMPLES * 6;
        },
      ),
    );
  });

  it('does not fall into step with a loop', () => {
    const places = new Set(looksAt(ones(100_000)).map((step) => step % 100));
    expect(places.size).toBeGreaterThan(SAMPLES);
  });

  it('keeps the most that was seen', () => {
    const seen = [3, 9, 5];
    const sampler = createSampler(() => seen.shift() ?? 0);
    sampler.start(100, SAMPLES);
    for (let look = 0; look < 3; look++) sampler.look();
    expect(sampler.peak()).toBe(9);
  });
});
