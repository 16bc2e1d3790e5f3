import { describe, expect, it } from 'vitest';
import { trendOf } from '../../runner/scale/trend.ts';
import { runAt } from '../doubles/scale-samples.ts';

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

  it('says that what was ended for its memory grows, by what it had read until then', () => {
    const ended = runAt(64, 80, { ended: false, bytesRead: 40 * MIB });
    expect(trendOf([runAt(16, 30), ended])).toMatchObject({ verdict: 'growing', kept: 2 });
    expect(trendOf([runAt(16, 80, { ended: false, bytesRead: 0 })])).toMatchObject({ verdict: 'growing', kept: 0 });
  });

  it('does not count bytes that were read twice', () => {
    const ended = runAt(16, 64, { ended: false, bytesRead: 30 * MIB });
    expect(trendOf([ended])).toMatchObject({ kept: 4 });
  });

  it.each([
    ['heap', 50, 3],
    ['buffers', 3, 50],
    ['unknown', 20, 20],
  ])('says what holds it: %s', (held, heapMiB, buffersMiB) => {
    expect(trendOf([runAt(16, 10), runAt(64, 80, { heapMiB, buffersMiB })])).toMatchObject({ held });
  });
});
