/** Everything that is measured of one function, before anything is decided. */
import type { Gauge } from '../host/gauge.ts';
import type { Growth } from '../kata.ts';
import { STEP_BUDGET, STEP_BUDGET_LEAST, STEP_BUDGET_OF_ALL } from '../limits.ts';
import { type CountSeries, countSeries, type Ladder } from './count.ts';
import { type Children, inLanes } from './lanes.ts';
import { scout, type WeighSeries, weighSeries } from './space.ts';

/** What a growth definition says beside its budgets. */
export type Inputs = Pick<Growth<readonly unknown[]>, 'sizes' | 'sweeps' | 'inputs'>;

/** What is to be measured: each family along each sweep. */
export function laddersOf({ sizes, sweeps, inputs }: Inputs): readonly Ladder[] {
  const main = Object.keys(sizes)[0] ?? 'n';
  const all = Object.entries(sweeps ?? { [main]: (scale: number) => ({ [main]: scale }) });
  return all.flatMap(([sweep, sizesAt]) =>
    Object.entries(inputs).map(([family, input]) => ({ family, sweep, sizes: sizesAt, input })),
  );
}

/**
 * Counts every ladder, up to the first after which nothing more was to be had of its child.
 *
 * @throws when the instrumented code does not load, though the plain code did: a fault of ours
 */
export function countAll(
  children: Children,
  entry: string,
  ladders: readonly Ladder[],
): Promise<readonly CountSeries[]> {
  const budget = Math.max(STEP_BUDGET_LEAST, Math.min(STEP_BUDGET, STEP_BUDGET_OF_ALL / ladders.length));
  return inLanes(ladders, children, {
    load: async (gauge) => {
      const loaded = await gauge.load();
      if (loaded.kind !== 'measured')
        throw new Error(`the instrumented solution does not load: ${JSON.stringify(loaded)}`);
    },
    measure: (gauge, ladder) => countSeries(gauge, entry, ladder, budget),
    isLast: ({ cut }) => cut?.kind === 'stopped',
  });
}

/**
 * Weighs, along each sweep, the family that needs most memory. Which one that is, a single small size tells: each
 * weighing costs some ten collections.
 */
export function weighWorst(
  children: Children,
  entry: string,
  counted: readonly CountSeries[],
): Promise<readonly WeighSeries[]> {
  const sweeps = new Set(counted.map(({ ladder }) => ladder.sweep));
  const along = [...sweeps].map((sweep) => counted.filter(({ ladder }) => ladder.sweep === sweep));
  return inLanes(along, children, {
    load: (gauge) => gauge.load(),
    measure: async (gauge, families) => weighSeries(gauge, entry, await heaviest(gauge, entry, families)),
  });
}

async function heaviest(gauge: Gauge, entry: string, families: readonly CountSeries[]): Promise<CountSeries> {
  let worst = { series: families[0] as CountSeries, bytes: -1 };
  for (const series of families) {
    const bytes = (await scout(gauge, entry, series)) ?? 0;
    if (bytes > worst.bytes) worst = { series, bytes };
  }
  return worst.series;
}
