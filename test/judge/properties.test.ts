import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { properties } from '../../runner/judge/properties.ts';
import type { Case, Evidence } from '../../runner/judge/report.ts';
import { property, type Round } from '../../runner/kata.ts';
import { PROPERTY_RUNS } from '../../runner/limits.ts';
import { contextFor, fakeHost, returned, type Script, stopped } from '../doubles/fake-host.ts';
import { tinyRound } from '../doubles/tiny-kata.ts';

const numbers = tinyRound().arbitrary;
const right: Script['answer'] = ([value]) => returned((value as number) * 2);

async function run(answer: Script['answer'], parts: Partial<Round> = {}, seed = 1) {
  const host = fakeHost({ answer });
  const result = await properties.run(contextFor(host, tinyRound(parts), { seed }));
  return { result, host };
}

function caseIn(evidence: Evidence | undefined): Case | undefined {
  return evidence !== undefined && 'case' in evidence ? evidence.case : undefined;
}

describe('properties', () => {
  it('is accepted, with each law counted, when all hold', async () => {
    const { result } = await run(right, { properties: [property('is even', numbers, () => true)] });
    expect(result).toEqual({ verdict: 'accepted', passed: 2, total: 2 });
  });

  it('sends the inputs of each law in one batch', async () => {
    const { host } = await run(right, { properties: [property('is even', numbers, () => true)] });
    expect(host.batches.map((batch) => batch.length)).toEqual([PROPERTY_RUNS, PROPERTY_RUNS]);
  });

  it('sends the same inputs when the seed is the same', async () => {
    expect((await run(right, {}, 7)).host.batches).toEqual((await run(right, {}, 7)).host.batches);
  });

  it('sends other inputs when the seed is another', async () => {
    expect((await run(right, {}, 7)).host.batches).not.toEqual((await run(right, {}, 8)).host.batches);
  });

  it('shows the first law that failed, and counts those that held', async () => {
    const laws = [
      property('first', numbers, () => true),
      property('second', numbers, () => 'as it happens'),
      property('third', numbers, () => false),
      property('fourth', numbers, () => true),
    ];
    const { result } = await run(right, { properties: laws });
    expect([result.passed, result.total, caseIn(result.evidence)?.why]).toEqual([3, 5, 'second']);
  });

  it('shows the input, and does not try smaller ones, when a call ends the child', async () => {
    const { result, host } = await run(([value]) => ((value as number) > 500 ? stopped('exited') : returned(0)), {
      agrees: () => undefined,
    });
    const index = host.batches[0]?.findIndex(([value]) => (value as number) > 500) ?? -1;
    const notShrunk = 'not made smaller, as each try could take as long as this one';
    expect([host.batches.length, result.verdict, caseIn(result.evidence)]).toEqual([
      1,
      'runtime-error',
      {
        call: `run(${host.batches[0]?.[index]?.[0]})`,
        why: 'the same answer as the simplest right program',
        found: { seed: 1, path: String(index), shrinks: 0, notShrunk },
      },
    ]);
  });

  it('leaves out the laws that follow when a call ends the child', async () => {
    const laws = [property('x', numbers, () => true)];
    const { result, host } = await run(() => stopped('time-limit'), { properties: laws });
    expect([result.verdict, result.passed, result.total, host.batches.length]).toEqual(['time-limit', 0, 2, 1]);
  });

  it('shows the smallest input when a law fails', async () => {
    const { result } = await run(([value]) => returned((value as number) > 41 ? 0 : (value as number) * 2));
    expect(caseIn(result.evidence)?.call).toBe('run(42)');
  });

  it('hands the input to the law as it was before the call', async () => {
    const seen: unknown[] = [];
    const lists = fc.tuple(fc.array(fc.nat()));
    const law = property('sees', lists, ([list]) => {
      seen.push(list);
      return true;
    });
    const { host } = await run(() => returned(0), { arbitrary: lists, agrees: () => undefined, properties: [law] });
    expect(seen).toEqual(host.batches[0]?.map(([list]) => list));
  });
});
