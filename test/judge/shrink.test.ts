import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { decodePin } from '../../runner/judge/pin.ts';
import { properties } from '../../runner/judge/properties.ts';
import type { Case, Evidence } from '../../runner/judge/report.ts';
import type { Round } from '../../runner/kata.ts';
import { PROPERTY_RUNS, SHRINK_CALLS } from '../../runner/limits.ts';
import { contextFor, fakeHost, returned, type Script, stopped } from '../doubles/fake-host.ts';
import { tinyKata, tinyRound } from '../doubles/tiny-kata.ts';
import { openWorkbench, programFile } from '../doubles/workbench.ts';

const bench = await openWorkbench();
afterAll(bench.close);

/** The case that a real program comes to. */
async function foundIn(program: string, seed = 1): Promise<Case | undefined> {
  const report = await bench.judge(tinyKata(), programFile(program), { only: ['properties'], seed });
  return caseIn(report.rounds[0]?.stages[0]?.evidence);
}

/** The case that a function comes to. */
async function foundBy(answer: Script['answer'], parts: Partial<Round> = {}) {
  const host = fakeHost({ answer });
  const result = await properties.run(contextFor(host, tinyRound(parts)));
  return { ...result, found: caseIn(result.evidence), host };
}

function caseIn(evidence: Evidence | undefined): Case | undefined {
  return evidence !== undefined && 'case' in evidence ? evidence.case : undefined;
}

const failsAbove41: Script['answer'] = ([value]) => returned((value as number) > 41 ? 0 : (value as number) * 2);

describe('shrink', () => {
  it('can find every sample again by its number', async () => {
    const texts = fc.tuple(fc.oneof(fc.array(fc.string(), { maxLength: 16 }), fc.array(fc.nat(), { maxLength: 40 })));
    const parts = { arbitrary: texts, oracle: () => 0, properties: [] };
    const { host } = await foundBy(() => returned(0), parts);
    const again = Array.from({ length: PROPERTY_RUNS }, (_, index) => {
      let drawn: unknown;
      const property = fc.property(texts, (args) => {
        drawn = args;
      });
      fc.check(property, { seed: 1, path: String(index), numRuns: 1 });
      return drawn;
    });
    expect(host.batches[0]).toEqual(again);
  });

  it('ends at the smallest input that fails when a real program is wrong', async () => {
    expect((await foundIn('fails-on-large-numbers'))?.call).toBe('run(42)');
  });

  it('ends at the same input by the same path when the seed is the same', async () => {
    expect(await foundIn('fails-on-large-numbers', 5)).toEqual(await foundIn('fails-on-large-numbers', 5));
  });

  it('names a path from which fast-check makes the same input again', async () => {
    const found = (await foundIn('fails-on-large-numbers', 5))?.found;
    const seen: unknown[] = [];
    const replay = fc.property(tinyRound().arbitrary, (args) => void seen.push(args));
    fc.assert(replay, { seed: found?.seed ?? 0, path: found?.path ?? '', numRuns: 1 });
    expect(seen[0]).toEqual([42]);
  });

  it('gives the input as text that can be pinned', async () => {
    expect(decodePin((await foundIn('fails-on-large-numbers'))?.found?.pin ?? '')).toEqual([42]);
  });

  it('counts its steps when it has made an input smaller', async () => {
    expect((await foundIn('fails-on-large-numbers'))?.found?.shrinks).toBeGreaterThan(0);
  });

  it('shows the input as it was found when a real program ends its process', async () => {
    const found = await foundIn('exits-on-large-numbers');
    expect([Number(/run\((\d+)\)/.exec(found?.call ?? '')?.[1]) > 41, found?.found?.notShrunk]).toEqual([
      true,
      'not made smaller, as each try could take as long as this one',
    ]);
  });

  it('says so when the input does not fail again on its own', async () => {
    const found = await foundIn('remembers-its-calls');
    expect(found?.found).toEqual({
      seed: 1,
      path: '4',
      shrinks: 0,
      notShrunk: 'did not fail again when called alone',
    });
  });

  it('starts from the input that failed, and calls one at a time', async () => {
    const isRare = (value: unknown) => (value as number) > 900;
    const { host } = await foundBy(([value]) => returned(isRare(value) ? 0 : (value as number) * 2));
    const failed = host.batches[0]?.find(([value]) => isRare(value));
    const sizes = new Set(host.batches.slice(1).map((batch) => batch.length));
    expect([host.batches[1], sizes]).toEqual([[failed], new Set([1])]);
  });

  it('does not go down to an input that fails in another way', async () => {
    // Right up to 41, ends the child up to 99, wrong from 100 on.
    const answer: Script['answer'] = (args, entry) => {
      const value = args[0] as number;
      return value > 41 && value < 100 ? stopped('exited') : failsAbove41(args, entry);
    };
    // No sample but those it shrinks to lies between.
    const arbitrary = fc.tuple(fc.nat({ max: 1_000_000 }));
    const { found, verdict } = await foundBy(answer, { arbitrary });
    expect([verdict, found?.call]).toEqual(['wrong-answer', 'run(100)']);
  });

  it('stops after a number of calls when there are very many smaller inputs', async () => {
    // Each of forty numbers is halved on its own: more than a thousand steps.
    const { host } = await foundBy(() => returned(0), {
      arbitrary: fc.tuple(fc.noBias(fc.array(fc.nat(), { minLength: 40, maxLength: 40 }))),
      agrees: (_, __, [list]) => ((list as number[]).every((value) => value > 41) ? 'all are large' : undefined),
    });
    const shrinking = host.batches.filter((batch) => batch.length < PROPERTY_RUNS);
    expect(shrinking.length).toBe(SHRINK_CALLS);
  });

  it('has no pin when JSON can not hold the input', async () => {
    const parts = { arbitrary: fc.tuple(fc.bigInt({ min: 1n, max: 9n })), oracle: () => 1 };
    const { found, verdict } = await foundBy(() => returned(0), parts);
    expect([verdict, found?.call, found?.found?.pin]).toEqual(['wrong-answer', 'run(1n)', undefined]);
  });
});
