import { describe, expect, it } from 'vitest';
import { trendOf } from '../../runner/scale/trend.ts';
import { lookAt, passing, runAt } from '../doubles/scale-samples.ts';

const MIB = 2 ** 20;

describe('trendOf', () => {
  it.each([
    ['nothing more', [runAt(16, 10), runAt(64, 10)], { verdict: 'flat', kept: 0 }],
    ['less: noise', [runAt(16, 20), runAt(64, 14)], { verdict: 'flat', kept: 0 }],
    ['0.4 bytes a byte', [runAt(16, 10), runAt(64, 29.2)], { verdict: 'flat', kept: 0.4 }],
    ['0.6 bytes a byte', [runAt(16, 10), runAt(64, 38.8)], { verdict: 'growing', kept: 0.6 }],
    ['everything', [runAt(16, 30), runAt(64, 100)], { verdict: 'growing', kept: 1.5 }],
    ['in between, 0.4 later', [runAt(16, 10), runAt(64, 34), runAt(256, 110)], { verdict: 'flat', kept: 0.4 }],
    ['in between, 0.5 later', [runAt(16, 10), runAt(64, 34), runAt(256, 130)], { verdict: 'growing', kept: 0.5 }],
    ['0.45 at a large size', [runAt(64, 10), runAt(256, 96.4)], { verdict: 'flat' }],
  ])('of a program that keeps %s', (_kept, runs, trend) => {
    expect(trendOf(runs)).toMatchObject(trend);
  });

  it('asks for a larger input where two do not tell', () => {
    expect(trendOf([runAt(16, 10), runAt(64, 34)])).toBe('unsure');
  });

  it('asks for none where the peak is that of batches, which a small input does not fill', () => {
    const looks = (sizeMiB: number) => passing(sizeMiB, (at) => at % 19);
    const runs = [runAt(16, 10, { looks: [lookAt(8, 8, { heapMiB: 4 })] }), runAt(64, 34, { looks: looks(64) })];
    expect(trendOf(runs)).toMatchObject({ verdict: 'flat', kept: 0.5 });
  });

  it('says that what was ended for its memory grows, by what it had read until then', () => {
    const ended = runAt(64, 80, { ended: false, bytesRead: 40 * MIB });
    expect(trendOf([runAt(16, 30), ended])).toMatchObject({ verdict: 'growing', kept: 2 });
    expect(trendOf([runAt(16, 80, { ended: false, bytesRead: 0 })])).toMatchObject({ verdict: 'growing', kept: 0 });
  });

  it('does not count bytes that were read twice', () => {
    const ended = runAt(16, 64, { ended: false, bytesRead: 30 * MIB });
    expect(trendOf([ended])).toMatchObject({ kept: 4 });
  });

  it('says where it is kept, in bytes for each byte read, as far as looks tell', () => {
    const looks = [lookAt(1, 1, { heapMiB: 5 }), lookAt(40, 40, { heapMiB: 25, tablesMiB: 20, buffersMiB: 10 })];
    const ended = runAt(64, 80, { ended: false, bytesRead: 40 * MIB, looks });
    expect(trendOf([runAt(16, 30), ended])).toMatchObject({ held: { objects: 0.5, tables: 0.5, buffers: 0.25 } });
    expect(trendOf([runAt(16, 30), { ...ended, looks: [] }])).not.toHaveProperty('held');
  });

  describe('where the peak is flat', () => {
    const rising = (sizeMiB: number) => runAt(sizeMiB, 10, { looks: passing(sizeMiB, (at) => 5 + 0.05 * at) });

    it('asks for a larger input when what is alive rises', () => {
      expect(trendOf([rising(16), rising(64)])).toBe('unsure');
    });

    it('believes it there', () => {
      const trend = trendOf([rising(16), rising(64), rising(256)]);
      expect(trend).toMatchObject({ verdict: 'growing', kept: 0.05, held: { buffers: 0 } });
    });

    it('takes back what was only a cache that filled', () => {
      const filled = runAt(256, 10, { looks: passing(256, (at) => Math.min(5 + 0.05 * at, 8)) });
      expect(trendOf([rising(16), rising(64), filled])).toMatchObject({ verdict: 'flat' });
    });
  });
});
