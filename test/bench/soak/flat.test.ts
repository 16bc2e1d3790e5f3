import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Holdings } from '../holdings.ts';
import { rises } from './flat.ts';

const AT_REST: Holdings = {
  residentMiB: 120,
  othersMiB: 150,
  processes: 4,
  descriptors: 32,
  temporary: 9,
  kept: 20,
};

const looks = (count: number, of: (look: number) => Partial<Holdings>) =>
  Array.from({ length: count }, (_, look) => ({ ...AT_REST, ...of(look) }));

const COUNTS = ['processes', 'descriptors', 'temporary', 'kept'] as const;

describe('rises', () => {
  it('is silent where nothing moves, and where only one look was taken', () => {
    expect([rises(looks(15, () => ({}))), rises([AT_REST])]).toEqual([[], []]);
  });

  it.each(COUNTS)('tells of %s that pile up, one at each look', (figure) => {
    const leaking = looks(15, (look) => ({ [figure]: AT_REST[figure] + look }));
    expect(rises(leaking)).toEqual([expect.stringMatching(/ rose from at most \d+ to at least \d+$/)]);
  });

  it('tells of memory that creeps', () => {
    const leaking = looks(15, (look) => ({ residentMiB: 120 + look * 2 + (look % 3) }));
    expect(rises(leaking)).toEqual(['memory rose from at most 129.0 MiB to at least 141.0 MiB']);
  });

  it('tells of what was taken once and is never given back', () => {
    const leaking = looks(15, (look) => ({ descriptors: look < 8 ? 32 : 33 }));
    expect(rises(leaking)).toHaveLength(1);
  });

  it('calls a peak no rise, wherever it stands', () => {
    const peak = fc.record({ at: fc.nat(14), height: fc.integer({ min: 1, max: 500 }) });
    fc.assert(
      fc.property(peak, ({ at, height }) => {
        const noisy = looks(15, (look) => (look === at ? { residentMiB: 120 + height, processes: 4 + height } : {}));
        expect(rises(noisy)).toEqual([]);
      }),
    );
  });

  it('calls nothing a rise that comes down again', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 1, maxLength: 7 }), (half) => {
        const path = [...half, ...half.toReversed()];
        const there = looks(path.length, (look) => ({ descriptors: 32 + (path[look] ?? 0) }));
        expect(rises(there)).toEqual([]);
      }),
    );
  });
});
