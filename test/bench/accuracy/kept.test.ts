import { describe, expect, it } from 'vitest';
import { seenAs } from '../../doubles/seen.ts';
import { joinKept, type Kept } from './kept.ts';

const busy = { cores: 1, ownShare: 1, load: 1 };

function kept(condition: 'quiet' | 'loaded', repeats: readonly number[]): Kept {
  const observations = repeats.map((repeat) => seenAs({}, { repeat, condition }).seen);
  return { machine: { node: 'v20', platform: 'linux', cpus: 2 }, series: [{ condition, busy, observations }] };
}

describe('joinKept', () => {
  it('counts the repeats of a condition on from one run to the next', () => {
    const joined = joinKept([kept('quiet', [1, 2]), kept('loaded', [1]), kept('quiet', [1, 2])]);
    expect(joined.series.map((one) => one.observations.map(({ repeat }) => repeat))).toEqual([[1, 2], [1], [3, 4]]);
  });
});
