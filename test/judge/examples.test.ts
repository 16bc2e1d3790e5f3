import { describe, expect, it } from 'vitest';
import { examples } from '../../runner/judge/examples.ts';
import type { Evidence } from '../../runner/judge/report.ts';
import type { StageContext } from '../../runner/judge/stage.ts';
import { contextFor, type FakeHost, fakeHost, returned, type Script, stopped } from '../doubles/fake-host.ts';
import { tinyRound } from '../doubles/tiny-kata.ts';

async function run(answer: Script['answer'], parts: Partial<Pick<StageContext, 'round' | 'pins'>> = {}) {
  const host: FakeHost = fakeHost({ answer });
  const result = await examples.run(contextFor(host, tinyRound(), parts));
  return { ...result, host };
}

function callIn(evidence: Evidence | undefined): string | undefined {
  return evidence !== undefined && 'case' in evidence ? evidence.case?.call : undefined;
}

const right: Script['answer'] = ([value]) => returned((value as number) * 2);

describe('examples', () => {
  it('is accepted, with all cases counted, when every answer is the expected one', async () => {
    const { host: _, ...result } = await run(right);
    expect(result).toEqual({ verdict: 'accepted', passed: 2, total: 2 });
  });

  it('sends all examples in one batch', async () => {
    expect((await run(right)).host.batches).toEqual([[[1], [2]]]);
  });

  it('shows call, expected, received and why when an answer is wrong', async () => {
    expect((await run(() => returned(4))).evidence).toEqual({
      kind: 'mismatch',
      case: { call: 'run(1)', why: 'one' },
      expected: '2',
      received: '4',
      explanation: 'not the expected value',
    });
  });

  it('shows the first failure, and counts the rest, when several answers are wrong', async () => {
    const examplesOf = [1, 2, 3, 4].map((n) => ({ args: [n], returns: n * 2, why: String(n) }));
    const answer: Script['answer'] = ([n]) => returned(n === 2 || n === 4 ? 0 : (n as number) * 2);
    const { passed, total, evidence } = await run(answer, { round: tinyRound({ examples: examplesOf }) });
    expect([passed, total, callIn(evidence)]).toEqual([2, 4, 'run(2)']);
  });

  it('shows the call that was in flight when a call ends the child', async () => {
    const { verdict, evidence } = await run(([value]) => (value === 2 ? stopped('time-limit') : returned(2)));
    expect([verdict, callIn(evidence)]).toEqual(['time-limit', 'run(2)']);
  });

  it('shows the wrong answer that came first when a later call ends the child', async () => {
    const { verdict, evidence } = await run(([value]) => (value === 2 ? stopped('time-limit') : returned(0)));
    expect([verdict, callIn(evidence)]).toEqual(['wrong-answer', 'run(1)']);
  });

  it('asks the round itself when the answer is not unique', async () => {
    const round = tinyRound({ agrees: (_, received) => (received === -1 ? undefined : 'never') });
    expect((await run(() => returned(-1), { round })).verdict).toBe('accepted');
  });

  it('gives what the round says as the explanation when it does not agree', async () => {
    const round = tinyRound({ agrees: () => 'odd numbers only' });
    expect((await run(right, { round })).evidence).toMatchObject({ explanation: 'odd numbers only' });
  });

  it('blames the file of pinned inputs for one that the oracle can not take', async () => {
    const oracle = () => {
      throw new TypeError('records.filter is not a function');
    };
    await expect(run(right, { round: tinyRound({ oracle }), pins: [[{}]] })).rejects.toThrow(
      'A pinned input is none that run can be given: run({}).',
    );
  });

  it('holds a pinned input against the oracle, after the examples', async () => {
    const { evidence, passed, total } = await run(([n]) => returned(n === 50 ? 1 : (n as number) * 2), {
      pins: [[50]],
    });
    expect([evidence, passed, total]).toMatchObject([{ case: { why: 'pinned' }, expected: '100' }, 2, 3]);
  });

  it('has a diff when expected and received are lists of some length', async () => {
    const round = tinyRound({ examples: [{ args: [1], returns: [1, 2, 3, 4], why: 'a list' }] });
    expect((await run(() => returned([1, 2, 3, 5]), { round })).evidence).toHaveProperty('diff');
  });
});
