/** Counters that stand on one source line, taken together: a reader is shown lines. Pure. */

import { COSTS } from './costs.ts';
import type { CountPoint } from './count.ts';
import type { Site } from './sites.ts';

export interface LineCost {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** What most of its steps are. */
  readonly what: string;
  /** Steps at each point, in the order of the points. */
  readonly costs: readonly number[];
  /** Of all steps at the last point, from 0 to 1. */
  readonly share: number;
  /** Its steps at the last point, those inside builtins for a quarter: they copy faster than a loop. */
  readonly weight: number;
  /** The sites on it, and the one with most steps. */
  readonly numbers: readonly number[];
  readonly heaviest: number;
}

const BUILTIN_WEIGHT = 0.25;

/**
 * Every line that takes a step at the last point, the most expensive first.
 *
 * @param points steps, or whatever else is counted for sites
 * @param what says what happens at a site
 */
export function lineCosts(
  points: readonly Pick<CountPoint, 'steps' | 'bySite' | 'walks'>[],
  sites: readonly Site[],
  what: (site: Site) => string = whatOf,
): readonly LineCost[] {
  const last = points.at(-1);
  if (last === undefined) return [];
  const functions = new Set(sites.flatMap(({ kind, name }) => (kind === 'function' && name !== '' ? [name] : [])));
  const byLine = new Map<string, number[]>();
  for (const [number, site] of sites.entries()) {
    if ((last.bySite[number] ?? 0) === 0) continue;
    const key = `${site.file}:${site.line}`;
    byLine.set(key, [...(byLine.get(key) ?? []), number]);
  }
  return [...byLine.values()]
    .map((numbers) => {
      const costs = points.map(({ bySite }) => numbers.reduce((sum, number) => sum + (bySite[number] ?? 0), 0));
      const heaviest = numbers.reduce((a, b) => ((last.bySite[a] ?? 0) >= (last.bySite[b] ?? 0) ? a : b));
      const { file, line, column } = sites[heaviest] as Site;
      const share = (costs.at(-1) ?? 0) / Math.max(1, last.steps);
      const weight = numbers.reduce(
        (sum, number) =>
          sum + (last.bySite[number] ?? 0) * (isOwn(sites[number] as Site, functions) ? 1 : BUILTIN_WEIGHT),
        0,
      );
      const isWalk = (last.walks?.[heaviest] ?? 0) > (last.bySite[heaviest] ?? 0) / 2;
      const does = isWalk ? WALKS : what(sites[heaviest] as Site);
      return { file, line, column, what: does, costs, share, weight, numbers, heaviest };
    })
    .sort((a, b) => b.share - a.share);
}

const WALKS = 'a new iterator walks over all that was deleted';

/** A call of the solution's own function counts the entries of it. */
function isOwn({ kind, name }: Site, functions: ReadonlySet<string>): boolean {
  return kind === 'loop' || kind === 'function' || (kind === 'call' && functions.has(name));
}

export function whatOf({ kind, name }: Site): string {
  switch (kind) {
    case 'loop':
      return 'loop body';
    case 'function':
      return name === '' ? 'calls of this function' : `calls of ${name}`;
    case 'spread':
      return 'spread copies every item';
    case 'rest':
      return 'a rest pattern copies every item';
    case 'call': {
      const known = COSTS.find(({ names }) => names.includes(name));
      return known === undefined ? `inside ${name}` : `${name}: ${known.cost}`;
    }
    case 'joined':
      return 'long texts joined, and copied when they are read; or long numbers added';
    case 'compared':
      return 'long texts compared';
    case 'computed':
      return 'long numbers multiplied, shifted or otherwise computed';
    case 'made':
    case 'written':
      return name;
  }
}
