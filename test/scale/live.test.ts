import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { riseOf, sum } from '../../runner/scale/live.ts';
import type { Look } from '../../runner/scale/report.ts';
import { lookAt, passing, readingFirst, runAt } from '../doubles/scale-samples.ts';

/** Bytes for each byte; 0 where nothing is said to rise. */
function risen(looksAt: (sizeMiB: number) => readonly Look[]): number {
  const rise = riseOf([16, 64].map((sizeMiB) => runAt(sizeMiB, 10, { looks: looksAt(sizeMiB) })));
  return rise === undefined ? 0 : sum(rise);
}

describe('riseOf', () => {
  it.each([
    ['a line', (at: number) => at / 20],
    ['steps, as a list grows', (at: number) => 2 ** Math.ceil(Math.log2(at)) / 16],
    ['a line above a cache that was full early', (at: number) => Math.min(8, at) + at / 20],
    ['a line under small batches', (at: number) => at / 20 + ((at * 7) % 1.5)],
  ])('finds %s', (_what, live) => {
    expect(risen((size) => passing(size, live))).toBeGreaterThan(0.03);
  });

  it.each([
    ['nothing', () => 5],
    ['some noise', (at: number) => 5 + ((at * 7) % 0.3)],
    ['a cache that was full early', (at: number) => Math.min(16, at)],
    ['batches of 11 MiB', (at: number) => at % 11],
    ['batches of 30 MiB', (at: number) => at % 30],
    ['what falls', (at: number) => 64 - at],
    ['2 % of what is read', (at: number) => at / 50],
  ])('leaves alone %s', (_what, live) => {
    expect(risen((size) => passing(size, live))).toBe(0);
  });

  it('is as much as is kept, whatever share that is', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.04, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 30, noNaN: true }),
        (share, base) => {
          expect(risen((size) => passing(size, (at) => base + share * at))).toBeCloseTo(share, 6);
        },
      ),
    );
  });

  it('looks at reading and at yielding each by itself', () => {
    const still = () => 5;
    const rising = (at: number) => 5 + at / 10;
    expect(risen((size) => readingFirst(size, rising, still))).toBeCloseTo(0.1);
    expect(risen((size) => readingFirst(size, still, rising))).toBeCloseTo(0.1);
    expect(risen((size) => readingFirst(size, still, still))).toBe(0);
  });

  it('compares two sizes in what is held all the time that is yielded', () => {
    const still = () => 5;
    expect(risen((size) => readingFirst(size, still, () => 5 + size / 10))).toBeCloseTo(0.1);
    // Parts of it that come one after another are let go of.
    expect(risen((size) => readingFirst(size, still, (at) => 5 + (at % (size / 4))))).toBe(0);
  });

  it('tells what it is that rises', () => {
    const looks = (size: number) =>
      passing(size, (at) => at / 10).map((look) => ({ ...look, buffersMiB: look.bytesIn / 2 ** 20 / 5 }));
    const rise = riseOf([16, 64].map((sizeMiB) => runAt(sizeMiB, 10, { looks: looks(sizeMiB) })));
    expect(rise?.objects).toBeCloseTo(0.1);
    expect(rise?.tables).toBe(0);
    expect(rise?.buffers).toBeCloseTo(0.2);
  });

  it('says nothing of few looks', () => {
    const few = [2, 4, 6, 8].map((at) => lookAt(at, at, { heapMiB: at }));
    expect(riseOf([runAt(8, 10, { looks: few })])).toBeUndefined();
    expect(riseOf([])).toBeUndefined();
  });
});
