import { describe, expect, it } from 'vitest';
import { type Clock, findHidden } from '../../runner/growth/clock.ts';
import { countSeries, type Ladder } from '../../runner/growth/count.ts';
import { FormulaGauge, type Formulas, STOPPED } from '../doubles/formula-gauge.ts';

const LADDER: Ladder = { family: 'random', sweep: 'n', sizes: (n) => ({ n }), input: ({ n }) => [n] };

interface Given {
  readonly isOpaque?: boolean;
  readonly reference?: Formulas;
}

/** @param clocks what each child in turn says of the plain code; the last one goes on */
async function find(counting: Formulas, clocks: readonly Formulas[], { isOpaque = true, ...given }: Given = {}) {
  const gauge = new FormulaGauge(counting);
  const opened: FormulaGauge[] = [];
  const open = async (): Promise<Clock> => {
    const clock = new FormulaGauge(clocks[Math.min(opened.length, clocks.length - 1)] ?? {});
    opened.push(clock);
    return given.reference === undefined
      ? { gauge: clock }
      : { gauge: clock, reference: new FormulaGauge(given.reference) };
  };
  const found = await findHidden(open, 'run', [await countSeries(gauge, 'run', LADDER)], isOpaque);
  return { found, opened };
}

const LINEAR: Formulas = { steps: (n) => n, cpuMs: (n) => n / 1e3 };
const SLIGHT: Formulas = { steps: (n) => n, cpuMs: (n) => n ** 1.3 / 1e3 };
const HIDDEN: Formulas = { steps: (n) => n, cpuMs: (n) => n ** 2 / 1e7 };

describe('findHidden', () => {
  it('asks no clock when time follows the steps', async () => {
    const { found, opened } = await find(LINEAR, [HIDDEN]);
    expect([found, opened]).toEqual([undefined, []]);
  });

  it('finds time that outgrows the steps, in two fresh children', async () => {
    const { found, opened } = await find(HIDDEN, [HIDDEN]);
    expect([found?.points.at(-1), opened.length]).toMatchObject([{ steps: 16_384, cpuMs: HIDDEN.cpuMs?.(16_384) }, 2]);
  });

  it.each([
    ['the second', [HIDDEN, LINEAR, HIDDEN]],
    ['the first', [LINEAR, HIDDEN, HIDDEN]],
  ])('finds it in two of three when %s was disturbed', async (_which, clocks) => {
    const { found, opened } = await find(HIDDEN, clocks);
    expect([found === undefined, opened.length]).toEqual([false, 3]);
  });

  it('does not believe what only one measurement shows', async () => {
    const { found, opened } = await find(HIDDEN, [HIDDEN, LINEAR]);
    expect([found, opened.length]).toEqual([undefined, 3]);
  });

  it('stops at the second measurement that shows nothing', async () => {
    expect((await find(HIDDEN, [LINEAR])).opened.length).toBe(2);
  });

  it('stops at the first one when there was little to suspect', async () => {
    expect((await find(SLIGHT, [LINEAR])).opened.length).toBe(1);
  });

  it('times the reference in turn', async () => {
    const { found } = await find(HIDDEN, [HIDDEN], { reference: { cpuMs: (n) => n / 1e5 } });
    expect(found?.points.every(({ scale, referenceMs }) => referenceMs === scale / 1e5)).toBe(true);
  });

  it('asks no clock where everything is counted, however the time grows: that is the machine', async () => {
    const { opened } = await find(HIDDEN, [HIDDEN], { isOpaque: false });
    expect(opened).toEqual([]);
  });

  it('asks it where texts get longer with the size', async () => {
    const { found } = await find({ ...HIDDEN, longest: (n) => n }, [HIDDEN], { isOpaque: false });
    expect(found).toBeDefined();
  });

  it('says nothing when a call does not come to its end', async () => {
    const { found } = await find(HIDDEN, [{ ...HIDDEN, end: () => STOPPED }]);
    expect(found).toBeUndefined();
  });
});
