/**
 * What a plot of growth shows: every series as cost over budget. Pure; used by the terminal's plot and the page's.
 *
 * A budget is known up to a constant factor, so only the shape of a curve means something, and each curve has a 1 of its
 * own: the budget's line. One factor for all would hang a dear but linear family above it, where it reads as over.
 */
import type { Assessment, Point, Series } from '../growth/report.ts';
import { sized } from './figures.ts';

/** Series that share their axes: one sweep in one unit. */
export interface Panel {
  readonly sweep: string;
  readonly unit: Series['unit'];
  /** The size on the x axis: `n`; where several change together, the main one of them. */
  readonly size: string;
  /** All that change: `['n', 'm']`. */
  readonly moving: readonly string[];
  /** Sizes that stay the same: `k = 10`. */
  readonly held: readonly string[];
  readonly curves: readonly Curve[];
}

export interface Curve {
  readonly family: string;
  readonly series: Series;
  /** Whether it is the one that decided. */
  readonly isWorst: boolean;
  readonly dots: readonly Dot[];
  /** The kata's reference at the same points, where it was run beside. */
  readonly reference: readonly Dot[];
}

export interface Dot {
  readonly x: number;
  /** Cost over budget, 1 where the curve leaves the budget's line; the cost itself where there is no budget. */
  readonly y: number;
  readonly point: Point;
}

/** The panel of the series that decided comes first. */
export function panelsOf(assessment: Assessment): readonly Panel[] {
  const worst = worstOf(assessment);
  const panels = new Map<string, Series[]>();
  for (const series of worst === undefined ? [] : [worst, ...assessment.series.filter((one) => one !== worst)]) {
    const key = JSON.stringify([series.sweep, series.unit]);
    panels.set(key, [...(panels.get(key) ?? []), series]);
  }
  return [...panels.values()].map((series) => panelOf(series, worst));
}

/** The series that decided: the worst of its family and sweep. */
export function worstOf({ series, family, sweep }: Assessment): Series | undefined {
  return series.find((one) => one.family === family && one.sweep === sweep) ?? series[0];
}

/** What runs along a sweep and what is held, as seen in its points. */
export function sizesOf({ sweep, points }: Pick<Series, 'sweep' | 'points'>): Pick<Panel, 'size' | 'moving' | 'held'> {
  const names = Object.keys(points[0]?.sizes ?? {});
  const isHeld = (name: string) =>
    points.length > 1 ? points.every(({ sizes }) => sizes[name] === points[0]?.sizes[name]) : name !== sweep;
  const moving = names.filter((name) => !isHeld(name));
  const held = names.length > 1 ? names.filter((name) => !moving.includes(name)) : [];
  return {
    size: moving[0] ?? (names.length === 1 ? (names[0] ?? sweep) : sweep),
    moving,
    held: held.map((name) => sized(name, points[0]?.sizes[name] ?? 0)),
  };
}

/** The scales of all curves, in order. */
export function scalesOf({ curves }: Panel): readonly number[] {
  return [...new Set(curves.flatMap(({ dots }) => dots.map(({ x }) => x)))].sort((a, b) => a - b);
}

/** @param worst the one that decided, if one did */
export function panelOf(all: readonly Series[], worst: Series | undefined): Panel {
  const { sweep, unit } = all[0] ?? { sweep: '', unit: 'steps' };
  const longest = all.reduce((best, series) => (series.points.length > best.points.length ? series : best));
  const { size, moving, held } = sizesOf(longest);
  const dots = (points: readonly Point[]) => dotsOf(points, unit, size);
  const curves = all.map((series): Curve => {
    const reference = series.points.flatMap((point) =>
      point.reference === undefined ? [] : [{ ...point, cost: point.reference }],
    );
    return {
      family: series.family,
      series,
      isWorst: series === worst,
      dots: dots(series.points),
      reference: dots(reference),
    };
  });
  return { sweep, unit, size, moving, held, curves };
}

function dotsOf(points: readonly Point[], unit: Series['unit'], size: string): readonly Dot[] {
  const dots = points
    .filter(({ cost, budget = 1 }) => budget > 0 && Number.isFinite(cost))
    .map((point): Dot => {
      const y = Math.max(point.cost, FLOOR[unit]) / (point.budget ?? 1);
      return { x: point.sizes[size] ?? point.scale, y, point };
    })
    .filter(({ x }) => x > 0);
  if (points.every(({ budget }) => budget === undefined)) return dots;
  const one = oneOf(dots.map(({ y }) => y));
  return dots.map((dot) => ({ ...dot, y: dot.y / one })).filter(({ y }) => Number.isFinite(y));
}

/**
 * Where a curve starts. One that climbs in the end is measured from its lowest point instead: a call's fixed cost makes
 * it dip first, and from there it would climb below the line, as if it kept the budget.
 */
function oneOf(values: readonly number[]): number {
  const lowest = Math.min(...values);
  const climbs = (values.at(-1) ?? 0) > CLIMB * lowest;
  return climbs ? lowest : (values[0] ?? 1);
}

/** A rise that is plain to see on a logarithmic axis. */
const CLIMB = 1.25;

/**
 * What is below is not told apart: a logarithm has no place for 0, and a function that keeps nothing still measures
 * some bytes of the engine's own.
 */
const FLOOR: Readonly<Record<Series['unit'], number>> = { steps: 1, cpu: 1e-6, bytes: 1_024, depth: 1 };
