/** Everything that is measured of one function, before anything is decided. */
import type { Gauge } from '../host/gauge.ts';
import type { Growth } from '../kata.ts';
import { STEP_BUDGET, STEP_BUDGET_LEAST, STEP_BUDGET_OF_ALL } from '../limits.ts';
import { type CountSeries, countSeries, type Ladder } from './count.ts';
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

/** Counts every ladder; `counted` is told of each, so that a rejection can be shown at once. */
export async function countAll(
  gauge: Gauge,
  entry: string,
  ladders: readonly Ladder[],
  counted: (series: CountSeries) => void = () => {},
): Promise<readonly CountSeries[]> {
  const all: CountSeries[] = [];
  const budget = Math.max(STEP_BUDGET_LEAST, Math.min(STEP_BUDGET, STEP_BUDGET_OF_ALL / ladders.length));
  for (const ladder of ladders) {
    const series = await countSeries(gauge, entry, ladder, budget);
    all.push(series);
    counted(series);
    // A child that has been ended answers nothing more.
    if (series.cut?.kind === 'stopped') break;
  }
  return all;
}

/**
 * Weighs, along each sweep, the family that needs most memory. Which one that is, a single small size tells: each
 * weighing costs some ten collections.
 */
export async function weighWorst(
  gauge: Gauge,
  entry: string,
  counted: readonly CountSeries[],
): Promise<readonly WeighSeries[]> {
  const worst = new Map<string, { readonly series: CountSeries; readonly bytes: number }>();
  for (const series of counted) {
    const { sweep } = series.ladder;
    const bytes = (await scout(gauge, entry, series)) ?? 0;
    if (bytes > (worst.get(sweep)?.bytes ?? -1)) worst.set(sweep, { series, bytes });
  }
  const weighed: WeighSeries[] = [];
  for (const { series } of worst.values()) weighed.push(await weighSeries(gauge, entry, series));
  return weighed;
}
