import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inLanes, type Watched } from '../../runner/growth/lanes.ts';
import type { Gauge } from '../../runner/host/gauge.ts';
import { LANES } from '../../runner/limits.ts';
import { FormulaGauge } from '../doubles/formula-gauge.ts';

/** What becomes of a thing that is measured. */
type Fate = 'fine' | 'last' | 'throws';

class Child extends FormulaGauge {
  /** What was asked of it, in order. */
  readonly did: string[] = [];
  isClosed = false;

  override close(): void {
    this.isClosed = true;
  }
}

/** Measures one thing for each fate; `turn` says when something comes of it. */
async function measured(fates: readonly Fate[], turn: () => Promise<unknown> = async () => {}) {
  const children: Child[] = [];
  const told: string[] = [];
  /** Places of what was ended before it had come to something. */
  const early: number[] = [];
  const open = () => {
    const child = new Child({});
    children.push(child);
    return child;
  };
  const watch = (gauge: Gauge): Watched => {
    let seen = 'nothing';
    const count: Gauge['count'] = (entry, ...rest) => {
      seen = entry;
      return gauge.count(entry, ...rest);
    };
    return { gauge: Object.assign(Object.create(gauge), { count, child: gauge }), tell: () => told.push(seen) };
  };
  const childOf = (gauge: Gauge) => (gauge as Gauge & { readonly child: Child }).child;
  const items = fates.map((fate, at) => ({ fate, at, name: `${at} ${fate}` }));
  const results = await inLanes(
    items,
    { open, watch },
    {
      load: async (gauge) => childOf(gauge).did.push('load'),
      measure: async (gauge, { fate, name, at }) => {
        const child = childOf(gauge);
        child.did.push(name);
        await gauge.count(name, [1], 1);
        await turn();
        if (child.isClosed) early.push(at);
        if (child.isClosed) return 'ended early';
        if (fate === 'throws') throw new Error(name);
        return name;
      },
      isLast: (result) => result.endsWith('last') || result === 'ended early',
    },
  ).catch((error: Error) => `threw ${error.message}`);
  return { results, told, early, children };
}

/** One after another. */
function expected(fates: readonly Fate[]) {
  const names = fates.map((fate, at) => `${at} ${fate}`);
  const end = fates.findIndex((fate) => fate !== 'fine');
  const told = end === -1 ? names : names.slice(0, end + 1);
  return { results: fates[end] === 'throws' ? `threw ${names[end]}` : told, told };
}

describe('inLanes', () => {
  const FINE: readonly Fate[] = Array.from({ length: 2 * LANES + 1 }, () => 'fine');

  it('takes the things by turns, so that it is known what comes before each in its child', async () => {
    const { children } = await measured(FINE);
    expect(children.map(({ did }) => did)).toEqual(
      Array.from({ length: LANES }, (_, lane) => [
        'load',
        ...FINE.flatMap((_, at) => (at % LANES === lane ? [`${at} fine`] : [])),
      ]),
    );
  });

  it('opens one child where there is one thing, and none for none', async () => {
    expect((await measured(['fine'])).children.map(({ did }) => did)).toEqual([['load', '0 fine']]);
    expect(await measured([])).toMatchObject({ results: [], told: [], children: [] });
  });

  it('says the same whichever child is faster', async () => {
    const fate = fc.constantFrom<Fate>('fine', 'fine', 'fine', 'last', 'throws');
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(fate, { maxLength: 11 }), async (scheduler, fates) => {
        const turn = () => scheduler.schedule(Promise.resolve());
        const { results, told, children } = await scheduler.waitFor(measured(fates, turn));
        expect({ results, told }).toEqual(expected(fates));
        expect(children.every(({ isClosed }) => isClosed)).toBe(true);
      }),
    );
  });

  it.each<Fate>(['last', 'throws'])('begins nothing more after the first is known to be the end: %s', async (fate) => {
    const { children } = await measured([fate, ...FINE]);
    expect(children.flatMap(({ did }) => did.filter((name) => name !== 'load'))).toHaveLength(LANES);
  });

  it('ends what nobody is told of any more, and nothing else', async () => {
    const go: (() => void)[] = [];
    const running = measured(['fine', 'last', 'fine', 'fine'], () => new Promise<void>((resolve) => go.push(resolve)));
    await new Promise(setImmediate);
    go[1]?.();
    await new Promise(setImmediate);
    go[0]?.();
    go[2]?.();
    go[3]?.();
    expect(await running).toMatchObject({ results: ['0 fine', '1 last'], early: [2, 3] });
  });

  it('closes what is open when no further child can be opened', async () => {
    const first = new Child({});
    const children = [first];
    const open = () => {
      const child = children.pop();
      if (child === undefined) throw new Error('no processes left');
      return child;
    };
    const work = { load: async () => {}, measure: async () => 'measured' };
    await expect(inLanes([1, 2], { open }, work)).rejects.toThrow('no processes left');
    expect(first.isClosed).toBe(true);
  });
});
