import { describe, expect, it } from 'vitest';
import { conclude } from '../../runner/bench/conclude.ts';
import type { Finding, Ratio } from '../../runner/bench/report.ts';

const INTERVALS: Readonly<Record<Finding, readonly [number, number]>> = {
  slower: [1.9, 2.1],
  faster: [0.45, 0.55],
  same: [0.96, 1.03],
  noisy: [0.7, 1.4],
};

/** At n = 1, 2, 3, … */
function ratios(...findings: readonly Finding[]): readonly Ratio[] {
  return findings.map((finding, at) => {
    const [low, high] = INTERVALS[finding];
    return { sizes: { n: at + 1 }, ratio: (low + high) / 2, low, high, finding };
  });
}

describe('conclude', () => {
  it('is a difference from the smallest size on from which it stays', () => {
    expect(conclude(ratios('noisy', 'slower', 'same', 'slower', 'slower'))).toMatchObject({
      kind: 'slower',
      from: { n: 4 },
      at: { sizes: { n: 5 } },
    });
  });

  it('starts anew after a size that is too noisy to tell', () => {
    expect(conclude(ratios('faster', 'noisy', 'faster'))).toMatchObject({ kind: 'faster', from: { n: 3 } });
  });

  it('says up to where it is the other way', () => {
    expect(conclude(ratios('faster', 'faster', 'slower'))).toMatchObject({ kind: 'slower', otherwiseUpTo: { n: 2 } });
  });

  it('is none when there is none anywhere, with the widest interval as its margin', () => {
    expect(conclude(ratios('same', 'same'))).toEqual({ kind: 'same', margin: 1 / 0.96 - 1, except: [] });
  });

  it('is none but for the sizes that are too noisy', () => {
    expect(conclude(ratios('noisy', 'same'))).toMatchObject({ kind: 'same', except: [{ n: 1 }] });
  });

  it('is one that is gone at the largest size', () => {
    expect(conclude(ratios('slower', 'same'))).toMatchObject({ kind: 'same-at-last', last: { sizes: { n: 1 } } });
  });

  it('can not be told when the largest size is too noisy', () => {
    expect(conclude(ratios('slower', 'slower', 'noisy'))).toMatchObject({ kind: 'noisy', at: { sizes: { n: 3 } } });
  });

  it('has nothing to go by without a size in common', () => {
    expect(conclude([])).toEqual({ kind: 'nothing-in-common' });
  });
});
