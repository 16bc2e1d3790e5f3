/** Whether what is alive rises: of looks that are made up, and of looks at real programs. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { box, file } from '../../runner/kata.ts';
import { JUDGE_CAPS } from '../../runner/limits.ts';
import type { Dataset } from '../../runner/scale/contract.ts';
import { runOf } from '../../runner/scale/findings.ts';
import { generate } from '../../runner/scale/generate.ts';
import { riseOf, sum } from '../../runner/scale/live.ts';
import type { Look } from '../../runner/scale/report.ts';
import { lookAt, passing, readingFirst, runAt } from '../doubles/scale-samples.ts';
import { openWorkbench, programFile } from '../doubles/workbench.ts';

/** Bytes for each byte; 0 where nothing is said to rise. */
function risen(looksAt: (sizeMiB: number) => readonly Look[]): number {
  const rise = riseOf([16, 64].map((sizeMiB) => runAt(sizeMiB, 10, { looks: looksAt(sizeMiB) })));
  return rise === undefined ? 0 : sum(rise);
}

describe('riseOf', () => {
  it.each([
    ['a line', (at: number) => at / 20],
    ['steps, as a list grows', (at: number) => 2 ** Math.ceil(Math.log2(at)) / 16],
    ['steps that sink a little in between', (at: number) => 2 ** Math.ceil(Math.log2(at)) / 16 - at / 1_000],
    ['a line above a cache that was full early', (at: number) => Math.min(8, at) + at / 20],
    ['a line under small batches', (at: number) => at / 20 + ((at * 7) % 1.5)],
  ])('finds %s', (_what, live) => {
    expect(risen((size) => passing(size, live))).toBeGreaterThan(0.03);
  });

  it.each([
    ['nothing', () => 5],
    ['some noise', (at: number) => 5 + ((at * 7) % 0.3)],
    ['a cache that was full early', (at: number) => Math.min(16, at)],
    ['what settles', (at: number) => 6 * (1 - Math.exp(-at / 6))],
    ['batches of 11 MiB', (at: number) => at % 11],
    ['batches of 19 MiB', (at: number) => at % 19],
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

describe('riseOf what real children keep', async () => {
  const bench = await openWorkbench();
  afterAll(bench.close);
  const dataset: Dataset = { kind: 'lines', seed: 7, keys: { fresh: 1, repeats: 'uniform' } };
  const bytes = Buffer.concat(Array.from(generate(dataset, 48 * 2 ** 20), (block) => Buffer.from(block)));
  const input = join(bench.dir, 'lines.txt');
  writeFileSync(input, bytes);
  const caps = { ...JUDGE_CAPS, callCpuMs: 60_000, callWallMs: 120_000, batchCpuMs: 60_000, writtenMiB: 1_024 };

  it.each([
    ['tuned/lists-every-twentieth-line', 'objects'],
    ['tuned/indexes-offsets', 'buffers'],
    ['tuned/remembers-what-it-merges', 'objects'],
    ['held-out/remembers-fingerprints-in-chunks', 'buffers'],
    ['tuned/windows-many-lines', undefined],
    ['tuned/sorts-runs-and-spills', undefined],
    ['tuned/makes-much-garbage', undefined],
  ] as const)('in %s', async (name, holder) => {
    const bundle = await bench.bundle(programFile(`scale/${name}`));
    const job = { bundle, entry: 'stream', args: [file(''), box()], input, outputBytes: 2 * bytes.length, caps };
    const run = bench.tools.host.stream(job, new AbortController().signal, () => {});
    const streamed = await run.streamed;
    run.close();
    expect(streamed.end).toEqual({ kind: 'returned' });
    const rise = riseOf([runOf(streamed, bytes.length, undefined)]);
    const largest = Object.entries(rise ?? {}).sort(([, one], [, other]) => other - one)[0];
    expect(largest?.[0]).toBe(holder);
  });
});
