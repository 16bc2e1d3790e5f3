import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../runner/growth/random.ts';
import type { Gauge } from '../../../runner/host/gauge.ts';
import { FormulaGauge } from '../../doubles/formula-gauge.ts';
import { createRecorder } from './recorder.ts';

function gauges() {
  const opened: FormulaGauge[] = [];
  const open = (): Gauge => {
    const gauge = new FormulaGauge({ steps: (n) => n });
    opened.push(gauge);
    return gauge;
  };
  return { opened, open: createRecorder().gauges(open) };
}

describe('a recorder', () => {
  it('asks for a measurement once, however often it is wanted', async () => {
    const { opened, open } = gauges();
    const args = [64];
    const ask = async () => {
      const gauge = open();
      await gauge.load();
      return gauge.count('run', args, 1_000);
    };
    expect(await ask()).toEqual(await ask());
    expect(opened.map(({ counted }) => counted)).toEqual([[64]]);
  });

  it('opens another child for what was never asked', async () => {
    const { opened, open } = gauges();
    await open().count('run', [64], 1_000);
    await open().count('run', [128], 1_000);
    expect(opened.map(({ counted }) => counted)).toEqual([[64], [128]]);
  });

  it('keeps answers to different questions apart', async () => {
    const { opened, open } = gauges();
    const args = [64];
    await open().count('run', args, 1_000);
    const gauge = open();
    expect(await gauge.count('run', args, 10)).toMatchObject({ value: { ended: { kind: 'limit' } } });
    await gauge.weigh('run', args, 64, 8);
    expect(opened.map(({ counted, weighed }) => [counted, weighed])).toEqual([
      [[64], []],
      [[64], [64]],
    ]);
  });

  it('measures again what one examination asks for again', async () => {
    const { opened, open } = gauges();
    const args = [64];
    const gauge = open();
    await gauge.count('run', args, 1_000);
    await gauge.count('run', args, 1_000);
    expect(opened[0]?.counted).toEqual([64, 64]);
  });

  it('makes the same input once for each size and seed', () => {
    let made = 0;
    const input = createRecorder().inputs(({ n = 0 }, random) => {
      made++;
      return [n, random.int(1_000)];
    });
    const first = input({ n: 8 }, createRandom(1));
    expect(input({ n: 8 }, createRandom(1))).toBe(first);
    expect(input({ n: 8 }, createRandom(2))).not.toEqual(first);
    expect(input({ n: 9 }, createRandom(1))).not.toEqual(first);
    expect(made).toBe(3);
  });
});
