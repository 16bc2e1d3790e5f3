import { describe, expect, it } from 'vitest';
import type { Cut } from '../../runner/growth/count.ts';
import { pretended } from '../../runner/judge/cutShort.ts';
import { doubling, seriesOf } from '../doubles/counts.ts';
import { FormulaGauge, type Formulas, STOPPED } from '../doubles/formula-gauge.ts';
import { tinyRound } from '../doubles/tiny-kata.ts';

const TOO_DEEP = { name: 'RangeError', message: 'Maximum call stack size exceeded', stack: '' };
const FULL = { kind: 'threw', scale: 2_048, error: { ...TOO_DEEP, frames: [] } } as const;

/** What is found when a series came to 1 024, and to no more. */
async function found(cut: Cut, formulas: Formulas) {
  const gauge = new FormulaGauge(formulas);
  const series = seriesOf((n) => n, { scales: doubling(4, 1_024), cut });
  return { failure: await pretended(tinyRound(), series, gauge), calls: gauge.plainly };
}

function endingAt(scale: number): Formulas {
  return { end: (n) => (n >= scale ? { kind: 'threw', error: TOO_DEEP } : { kind: 'returned' }) };
}

describe('pretended', () => {
  it('asks nothing when steps were too many', async () => {
    expect(await found({ kind: 'steps', scale: 2_048 }, {})).toEqual({ failure: undefined, calls: [] });
  });

  it('believes in a full stack when a far larger call fills that of plain code', async () => {
    expect(await found(FULL, endingAt(10_000))).toEqual({ failure: undefined, calls: [16_384] });
  });

  it('does not when plain code has room for a far larger call', async () => {
    const { failure } = await found(FULL, {});
    expect(failure).toMatchObject({ verdict: 'runtime-error', evidence: { kind: 'threw', error: FULL.error } });
  });

  it('believes in a limit of time when plain code takes nearly as long', async () => {
    const stopped = { kind: 'stopped', scale: 2_048, stop: STOPPED } as const;
    expect(await found(stopped, { plainMs: () => 200 })).toEqual({ failure: undefined, calls: [2_048] });
  });

  it.each([
    ['time', STOPPED.ending, 'time-limit'],
    ['memory', { kind: 'memory-limit', limitMiB: 768, of: 'heap' }, 'memory-limit'],
  ] as const)('does not believe in a limit of %s when plain code is through at once', async (_of, ending, verdict) => {
    const stopped = { kind: 'stopped', scale: 2_048, stop: { kind: 'stopped', ending } } as const;
    const { failure } = await found(stopped, { plainMs: () => 1 });
    expect(failure).toMatchObject({ verdict, evidence: { kind: 'stopped', case: { call: 'run(2048)' }, ending } });
  });
});
