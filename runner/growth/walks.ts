/** Deleted entries of a Set or a Map that new iterators walk over: charged where they get ever more. Pure. */
import { localSlopes, slope } from './trend.ts';

export interface Walked {
  readonly scale: number;
  readonly steps: number;
  readonly bySite: Float64Array;
  /** Entries that were walked over, by site; no step has been counted for them. */
  readonly walks: Float64Array;
}

/** With its walks charged, or without any. */
type Charged<P extends Walked> = Omit<P, 'walks'> & { readonly walks?: Float64Array };

/** Sizes that decide. */
const TOP = 5;

/** How fast walks may outgrow the steps. The caches below settle at a slope of 0.25 at most. */
const RISE = 0.35;

/**
 * A cache of a fixed size, too, takes out its oldest entry by a new iterator. What that walks over is bounded by the size
 * of the cache, but while it fills up, it grows: charged as it is, it would bend sound code. So walks count when they rise
 * at every one of the largest sizes, and go on to. A cache that is full at the smallest of these is flat at the largest, and
 * one that is not walks over nothing there.
 *
 * @param points in order of scale
 */
export function chargeWalks<P extends Walked>(points: readonly P[]): readonly Charged<P>[] {
  const isCharged = outgrowSteps(points);
  return points.map(({ walks, ...point }) =>
    isCharged
      ? {
          ...point,
          steps: point.steps + totalOf(walks),
          bySite: point.bySite.map((cost, site) => cost + (walks[site] ?? 0)),
          walks,
        }
      : point,
  );
}

function outgrowSteps(points: readonly Walked[]): boolean {
  const samples = points.slice(-TOP).map(({ scale, steps, walks }) => ({ scale, cost: totalOf(walks) / steps }));
  if (samples.length < TOP || samples.some(({ cost }) => !(cost > 0))) return false;
  return (slope(samples) ?? 0) > RISE && (localSlopes(samples).at(-1) ?? 0) > RISE;
}

export function totalOf(walks: Float64Array): number {
  return walks.reduce((sum, entries) => sum + entries, 0);
}
