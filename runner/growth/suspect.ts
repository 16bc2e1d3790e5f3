/** The line whose inside can't be counted: where only the clock objects, or a call did not come to its end. Pure. */
import type { CountSeries } from './count.ts';
import { lineCosts, whatOf } from './lines.ts';
import type { Blame } from './report.ts';
import type { Site } from './sites.ts';

/** Where the places of a series are. */
export interface Places {
  readonly sites: readonly Site[];
  sourceLine(file: string, line: number): string;
}

/**
 * The line with most inside; where there is none, the line that ran most.
 *
 * @returns `undefined` when nothing was counted
 */
export function suspectOf({ points }: CountSeries, { sites, sourceLine }: Places, exponent = 0): Blame | undefined {
  const top = points.at(-1);
  if (top === undefined) return undefined;
  const lines = lineCosts([top], sites);
  const place = top.inside.reduce((most, units, at, all) => (units > (all[most] ?? 0) ? at : most), 0);
  const site = (top.inside[place] ?? 0) > 0 ? sites[place] : undefined;
  const where = site ?? lines[0];
  if (where === undefined) return undefined;
  const { file, line, column } = where;
  const share = lines.find((one) => one.file === file && one.line === line)?.share ?? 0;
  return {
    file,
    line,
    column,
    source: sourceLine(file, line).trim(),
    what: site === undefined ? 'long texts or numbers, compared, joined or multiplied' : insideOf(site),
    cost: site === undefined ? 0 : (top.opaque[place] ?? 0),
    exponent,
    share,
    isCounted: false,
  };
}

function insideOf(site: Site): string {
  return site.kind === 'call' ? `what ${site.name} does inside, such as backtracking` : whatOf(site);
}
