import { describe, expect, it } from 'vitest';
import type { Answer, Count, Gauge } from '../../runner/host/gauge.ts';
import type { SentAnswer } from '../../runner/host/host.ts';
import { checkerOf } from '../../runner/judge/counted.ts';
import { tinyRound } from '../doubles/tiny-kata.ts';

const STEPS = { steps: 1, depth: 1, cpuMs: 1, longest: 0, bySite: new Float64Array(1), opaque: new Float64Array(1) };
const ERROR = { name: 'RangeError', message: 'too large', frames: [] };
const TOO_DEEP = { name: 'RangeError', message: 'Maximum call stack size exceeded', stack: '' };

const returning = (value: unknown): Partial<Count> => ({
  ended: { kind: 'returned' },
  answer: { kind: 'returned', value },
});

/** Judges what one call of `run(2)` comes to; 4 is right. */
async function failureOf(counted: Partial<Count> | Answer<Count>, round = tinyRound()) {
  const answer = 'kind' in counted ? counted : { kind: 'measured', value: { ...STEPS, ...counted } as Count };
  const gauge = { count: async () => answer, load: async () => ({ kind: 'measured', value: ['run'] }) };
  const checker = checkerOf(round);
  const watched = checker.follow(gauge as unknown as Gauge);
  await watched.load();
  await watched.count('run', [2], 100);
  return checker.failure();
}

describe('checkerOf', () => {
  it('takes a Set for the lines of a stream, and for nothing else', async () => {
    const lines = { oracle: () => ['a', 'b'] };
    const answer = returning(new Set(['a', 'b']));
    expect([
      await failureOf(answer, tinyRound({ ...lines, streams: true })),
      (await failureOf(answer, tinyRound(lines)))?.verdict,
    ]).toEqual([undefined, 'wrong-answer']);
  });

  it.each([
    ["the answer is the oracle's", returning(4)],
    ['no answer was asked for', { ended: { kind: 'returned' } } as const],
    ['it was ended for its steps', { ended: { kind: 'limit' } } as const],
    ['a large input was too deep for the stack', { ended: { kind: 'threw', error: TOO_DEEP } } as const],
    [
      'a limit ended it: that is a matter of its growth',
      { kind: 'stopped', stop: { kind: 'stopped', ending: { kind: 'time-limit', limitMs: 1, of: 'call' } } } as const,
    ],
  ])('finds nothing when %s', async (_, counted) => {
    expect(await failureOf(counted)).toBeUndefined();
  });

  it.each([
    ['the answer is another one', returning(5), 'wrong-answer', 'mismatch'],
    [
      'it gives a Promise',
      { ended: { kind: 'promise' }, answer: { kind: 'promise' } } as const,
      'wrong-answer',
      'promise',
    ],
    [
      'it throws on a small input',
      { ended: { kind: 'threw', error: TOO_DEEP }, answer: { kind: 'threw', error: ERROR } } as const,
      'runtime-error',
      'threw',
    ],
    ['it gives a Promise on a large input', { ended: { kind: 'promise' } } as const, 'wrong-answer', 'promise'],
    [
      'it throws on a large input',
      { ended: { kind: 'threw', error: { ...TOO_DEEP, message: 'no' } } } as const,
      'runtime-error',
      'threw',
    ],
    [
      'it ends its process',
      { kind: 'stopped', stop: { kind: 'stopped', ending: { kind: 'exited', code: 0, signal: null } } } as const,
      'runtime-error',
      'stopped',
    ],
  ])('says what is wrong when %s', async (_, counted, verdict, kind) => {
    expect(await failureOf(counted)).toMatchObject({ verdict, evidence: { kind, case: { call: 'run(2)' } } });
  });

  describe('of an answer that was sent and not read', () => {
    /** It counts how often it was read. */
    function sending(value: unknown, isAs: boolean) {
      const told = { reads: 0, wanted: [] as unknown[] };
      const answer: SentAnswer = {
        kind: 'sent',
        bytes: new Uint8Array(),
        isAs: (expected) => {
          told.wanted.push(expected);
          return isAs;
        },
        read: () => {
          told.reads++;
          return { kind: 'returned', value };
        },
      };
      return { told, counted: { ended: { kind: 'returned' }, answer } as const };
    }

    it('reads none that is as it should be', async () => {
      const { told, counted } = sending('never read', true);
      expect([await failureOf(counted), told]).toEqual([undefined, { reads: 0, wanted: [4] }]);
    });

    it('reads one that may be equal all the same', async () => {
      const { told, counted } = sending(4, false);
      expect([await failureOf(counted), told.reads]).toEqual([undefined, 1]);
    });

    it('says what is wrong', async () => {
      const found = await failureOf(sending(5, false).counted);
      expect(found).toMatchObject({ verdict: 'wrong-answer', evidence: { expected: '4', received: '5' } });
    });
  });

  it('asks the oracle once for an input that comes again, and anew for another', async () => {
    const asked: unknown[] = [];
    const oracle = (value: unknown) => {
      asked.push(value);
      return (value as number) * 2;
    };
    const answer: Answer<Count> = { kind: 'measured', value: { ...STEPS, ...returning(4) } as unknown as Count };
    const checker = checkerOf(tinyRound({ oracle }));
    const gauge = checker.follow({ count: async () => answer } as unknown as Gauge);
    await gauge.count('run', [2], 100);
    await gauge.count('run', [2], 100);
    expect([asked, checker.failure()]).toEqual([[2], undefined]);
    await gauge.count('run', [3], 100);
    expect([asked, checker.failure()]).toMatchObject([[2, 3], { verdict: 'wrong-answer' }]);
  });

  it("takes an answer that agrees with the oracle's, though it is not the same", async () => {
    const gauge = { count: async () => ({ kind: 'measured', value: { ...STEPS, ...returning(5) } }) };
    const checker = checkerOf(tinyRound({ agrees: () => undefined }));
    await checker.follow(gauge as unknown as Gauge).count('run', [2], 100);
    expect(checker.failure()).toBeUndefined();
  });

  it('holds against it what it throws against the clock', async () => {
    const ended = { kind: 'threw', error: { ...TOO_DEEP, message: 'no' } };
    const gauge = { time: async () => ({ kind: 'measured', value: { cpuMs: 1, calls: 1, ended } }) };
    const checker = checkerOf(tinyRound());
    await checker.follow(gauge as unknown as Gauge).time('run', [2], 1);
    expect(checker.failure()).toMatchObject({
      verdict: 'runtime-error',
      evidence: { kind: 'threw', error: { message: 'no', frames: [] } },
    });
  });

  it('tells what was thrown without control characters', async () => {
    const ended = { kind: 'threw', error: { ...TOO_DEEP, message: 'no\u001b[2J\u0007' } } as const;
    expect(await failureOf({ ended })).toMatchObject({ evidence: { error: { message: 'no\\u0007' } } });
  });

  it('says that it threw when it does not load with counters in it', async () => {
    const gauge = { load: async () => ({ kind: 'failed', error: ERROR }) };
    const checker = checkerOf(tinyRound());
    await checker.follow(gauge as unknown as Gauge).load();
    expect(checker.failure()).toMatchObject({ verdict: 'runtime-error', evidence: { kind: 'threw', when: 'loading' } });
  });

  it('knows what is wrong of two that are measured side by side in the order in which they are told', async () => {
    const gauge = (threw: string) => {
      const ended = { kind: 'threw', error: { ...TOO_DEEP, message: threw } } as const;
      const answer: Answer<Count> = { kind: 'measured', value: { ...STEPS, ended } as unknown as Count };
      return { count: async () => answer, weigh: async () => answer } as unknown as Gauge;
    };
    const checker = checkerOf(tinyRound());
    const [first, second, third] = ['first', 'second', 'third'].map((name) => checker.watch(gauge(name)));
    await third?.gauge.count('run', [3], 100);
    await second?.gauge.count('run', [2], 100);
    await second?.gauge.weigh('run', [2], 100, 1);
    await first?.gauge.count('run', [1], 100);
    await first?.gauge.weigh('run', [1], 100, 1);
    expect([checker.failure(), checker.threwOn(), checker.notWeighed()]).toEqual([undefined, undefined, undefined]);
    first?.tell();
    second?.tell();
    const threw = (message: string) => ({ evidence: { kind: 'threw', error: { message } } });
    expect([checker.failure(), checker.notWeighed()]).toMatchObject([threw('first'), threw('first')]);
    expect(checker.threwOn()).toEqual([1]);
  });
});
