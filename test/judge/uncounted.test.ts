import { describe, expect, it } from 'vitest';
import type { Ending } from '../../runner/host/ending.ts';
import { uncountedFailure } from '../../runner/judge/uncounted.ts';
import { seriesOf } from '../doubles/counts.ts';
import { FAKE_BUNDLE } from '../doubles/fake-host.ts';
import { FormulaGauge, type Formulas, STOPPED } from '../doubles/formula-gauge.ts';
import { tinyRound } from '../doubles/tiny-kata.ts';

/** At the largest size, a counted call takes 10 ms. */
const COUNTED = seriesOf((n) => n, { cpuMs: (n) => (n / 32_768) * 10 });

/** @param children what each child with the plain code says in turn; the last one goes on */
async function found(
  children: readonly Formulas[],
  reference?: Formulas,
  counted = COUNTED,
  round = tinyRound(),
  countedNow: Formulas = {},
) {
  const opened: FormulaGauge[] = [];
  const failure = await uncountedFailure(
    round,
    [counted],
    (other) => {
      const formulas = other === undefined ? children[Math.min(opened.length, children.length - 1)] : reference;
      const gauge = new FormulaGauge(formulas ?? {});
      if (other === undefined) opened.push(gauge);
      return gauge;
    },
    () => new FormulaGauge(countedNow),
    async () => (reference === undefined ? undefined : FAKE_BUNDLE),
  );
  return { failure, calls: opened.map(({ plainly }) => plainly) };
}

/** Each call of a child takes the next of these times, in milliseconds. */
function taking(...times: number[]): Formulas {
  return { plainMs: () => times.shift() ?? 0 };
}

function stopping(ending: Ending): Formulas {
  return { end: () => ({ kind: 'stopped', ending }) };
}

describe('uncountedFailure', () => {
  it('makes the largest call that was counted, and finds nothing in code that is no slower', async () => {
    expect(await found([taking(12)])).toEqual({ failure: undefined, calls: [[32_768]] });
  });

  it('asks again where one call took longer, which the compiler or a neighbour may have done', async () => {
    expect(await found([taking(60, 50, 9)])).toEqual({ failure: undefined, calls: [[32_768, 32_768, 32_768]] });
  });

  it('finds code that takes far longer uncounted, in two children', async () => {
    const { failure, calls } = await found([taking(900), taking(950)]);
    expect(failure).toMatchObject({ verdict: 'too-slow', evidence: { kind: 'uncounted', cpuMs: 950, countedMs: 10 } });
    expect(calls).toEqual([[32_768], [32_768]]);
  });

  it('does not believe it where the counted code takes as long by now', async () => {
    const slow = () => [taking(900), taking(950, 950, 950)];
    const now = async (cpuMs: number) =>
      (await found(slow(), undefined, COUNTED, tinyRound(), { cpuMs: () => cpuMs })).failure?.verdict;
    expect([await now(400), await now(200)]).toEqual([undefined, 'too-slow']);
  });

  it('does not believe what only one child shows', async () => {
    expect((await found([taking(900), taking(9)])).failure).toBeUndefined();
  });

  it('finds code that comes to no end uncounted', async () => {
    const evidence = { kind: 'uncounted', cpuMs: STOPPED.ending.kind === 'time-limit' && STOPPED.ending.limitMs };
    expect((await found([stopping(STOPPED.ending)])).failure).toMatchObject({ verdict: 'too-slow', evidence });
  });

  it('does so where the counted call took its time as well: it had the same limit', async () => {
    const counted = seriesOf((n) => n, { cpuMs: (n) => (n / 32_768) * 1_000 });
    const { failure, calls } = await found([stopping(STOPPED.ending)], undefined, counted);
    expect(failure).toMatchObject({ verdict: 'too-slow', evidence: { cpuMs: 1_500, countedMs: 1_000 } });
    expect(calls).toEqual([[32_768], [32_768]]);
  });

  it.each([
    ['memory-limit', { kind: 'memory-limit', limitMiB: 768, of: 'heap' }],
    ['runtime-error', { kind: 'exited', code: 0, signal: null }],
  ] as const)('is a %s when that ends it', async (verdict, ending) => {
    expect((await found([stopping(ending)])).failure).toMatchObject({ verdict, evidence: { kind: 'stopped', ending } });
  });

  it('says nothing of a call that was cancelled', async () => {
    expect((await found([stopping({ kind: 'cancelled' })])).failure).toBeUndefined();
  });

  it.each(['no', 'Maximum call stack size exceeded'])(
    'is a runtime error when it throws only uncounted: %s',
    async (message) => {
      const error = { name: 'Error', message, stack: '' };
      const { failure } = await found([{ end: () => ({ kind: 'threw', error }) }]);
      expect(failure).toMatchObject({ verdict: 'runtime-error', evidence: { kind: 'threw' } });
    },
  );

  it('holds the answer against that of a right solution, however large the input', async () => {
    const { failure } = await found([{ answer: (n) => n }], { answer: (n) => 2 * n });
    expect(failure).toMatchObject({ verdict: 'wrong-answer', evidence: { expected: '65536', received: '32768' } });
  });

  it.each([
    ['are sent as the same bytes', () => [1, 2]],
    ['are not', () => Object.assign(new Array(2), [1, 2])],
  ])('finds nothing where the answers are equal, and %s', async (_, answer) => {
    expect((await found([{ answer }], { answer: () => [1, 2] })).failure).toBeUndefined();
  });

  it.each([
    ['a Set', () => new Set(['a', 'b'])],
    ['a list with a block', () => [Buffer.from('a\nb\n')]],
  ])('takes %s for the lines of a stream, and for nothing else', async (_, answer) => {
    const verdictOf = async (streams: boolean) =>
      (await found([{ answer }], { answer: () => ['a', 'b'] }, COUNTED, tinyRound({ streams }))).failure?.verdict;
    expect([await verdictOf(true), await verdictOf(false)]).toEqual([undefined, 'wrong-answer']);
  });
});
