import { describe, expect, it } from 'vitest';
import { createRandom } from '../../runner/growth/random.ts';
import { isStackFull, type Witness, witnessOf } from '../../runner/growth/witness.ts';
import type { Ending } from '../../runner/host/ending.ts';
import type { CallEnd } from '../../runner/host/gauge-protocol.ts';
import { FormulaGauge, type Formulas, STOPPED } from '../doubles/formula-gauge.ts';

const threw = (message: string): CallEnd => ({ kind: 'threw', error: { name: 'RangeError', message, stack: '' } });

/** Counts at these sizes, one after another. */
async function counting(ends: Formulas['end'], sizes: readonly number[] = [4, 8, 16]): Promise<Witness> {
  const witness = witnessOf({ sizes: { n: 'size' }, inputs: { plain: ({ n = 0 }) => [n] } });
  const { gauge, tell } = witness.watch(new FormulaGauge(ends === undefined ? {} : { end: ends }));
  for (const n of sizes) {
    const args = witness.inputs.inputs['plain']?.({ n }, createRandom(1)) ?? [];
    await gauge.count('run', args, 1_000);
  }
  tell();
  return witness;
}

const stopped = (ending: Ending) => ({ kind: 'stopped', ending }) as const;

describe('witnessOf', () => {
  it('has seen nothing when every call returned', async () => {
    expect((await counting(undefined)).fault()).toBeUndefined();
  });

  it('keeps the first call that threw, with its input', async () => {
    const witness = await counting((n) => (n < 8 ? { kind: 'returned' } : threw(`at ${n}`)));
    expect(witness.fault()).toEqual({ family: 'plain', sizes: { n: 8 }, args: [8], end: threw('at 8') });
  });

  it.each([
    ['returned a Promise', { kind: 'promise' }],
    ['ended the process', stopped({ kind: 'exited', code: 3, signal: null })],
    ['filled its heap', stopped({ kind: 'memory-limit', limitMiB: 1, of: 'heap' })],
  ] as const)('keeps a call that %s', async (_what, end) => {
    expect((await counting(() => end)).fault()?.end).toEqual(end);
  });

  it.each([
    ['takes too long', STOPPED],
    ['takes too many steps', { kind: 'limit' }],
    ['was cancelled', stopped({ kind: 'cancelled' })],
  ] as const)('leaves to the measurement a call that %s', async (_what, end) => {
    expect((await counting(() => end)).fault()).toBeUndefined();
  });

  it('knows whose input it was, and which comes first, of families that are counted side by side', async () => {
    const witness = witnessOf({
      sizes: { n: 'size' },
      inputs: { plain: ({ n = 0 }) => [n], twice: ({ n = 0 }) => [2 * n] },
    });
    const throws = new FormulaGauge({ end: (n) => threw(`at ${n}`) });
    const eyes = ['plain', 'twice'].map((family) => {
      const args = witness.inputs.inputs[family]?.({ n: 4 }, createRandom(1)) ?? [];
      return { args, ...witness.watch(throws) };
    });
    for (const { gauge, args } of eyes.toReversed()) await gauge.count('run', args, 1_000);
    expect(witness.fault()).toBeUndefined();
    for (const { tell } of eyes) tell();
    expect(witness.fault()).toMatchObject({ family: 'plain', args: [4], end: threw('at 4') });
  });

  it('knows a full stack', async () => {
    const full = (await counting(() => threw('Maximum call stack size exceeded'))).fault();
    const other = (await counting(() => threw('too many'))).fault();
    expect([full && isStackFull(full), other && isStackFull(other)]).toEqual([true, false]);
  });
});
