/** Which line keeps the memory that is over its budget. */
import type { ProfileGauge } from '../host/gauge.ts';
import type { RawProfile } from '../host/gauge-protocol.ts';
import { PROFILE_SCALE_MAX } from '../limits.ts';
import type { Bound } from './bound.ts';
import { KEEPS } from './keeps.ts';
import { type LineCost, lineCosts } from './lines.ts';
import { createRandom } from './random.ts';
import type { Blame } from './report.ts';
import type { Site } from './sites.ts';
import { type JudgedSpace, SPACE_TOLERANCE } from './space.ts';
import { slope } from './trend.ts';

/** A child that profiles one program, and the places that it names. */
export interface Profiler {
  readonly gauge: ProfileGauge;
  readonly sites: readonly Site[];
}

/** A size that was weighed, or whose depth was counted, and how much that was. */
interface Place {
  readonly scale: number;
  readonly sizes: Readonly<Record<string, number>>;
  /** Bytes or nested calls. */
  readonly cost: number;
}

/**
 * Profiles a call at two sizes. How much there is was measured before, without the bookkeeping of the profile: only the
 * shares of the lines are taken from it.
 *
 * @param judged what is over the budget
 * @returns undefined when neither size could be profiled: a verdict needs no line
 */
export async function blameSpace(
  judged: JudgedSpace,
  bound: Bound,
  entry: string,
  { gauge, sites }: Profiler,
  sourceLine: (file: string, line: number) => string,
): Promise<Blame | undefined> {
  const { ladder } = judged.weighed.counted;
  const loaded = await gauge.load();
  const profiled: (Place & { readonly steps: number; readonly bySite: Float64Array })[] = [];
  for (const place of loaded.kind === 'measured' ? twoPlaces(placesOf(judged)) : []) {
    const answer = await gauge.profile(entry, ladder.input(place.sizes, createRandom(place.scale)));
    if (answer.kind !== 'measured' || answer.value.ended.kind !== 'returned') break;
    const bySite = bySiteOf(answer.value, judged.by);
    profiled.push({ ...place, bySite, steps: bySite.reduce((sum, held) => sum + held, 0) });
  }
  const lines = lineCosts(profiled, sites, judged.by === 'depth' ? whatNests : whatKeeps).filter(
    ({ share }) => share >= LEAST_SHARE,
  );
  const owned = lines.map((line) => ({ ...line, ...growthOf(line, profiled, bound) }));
  const worst = owned.find(({ trend }) => trend > SPACE_TOLERANCE) ?? owned[0];
  if (worst === undefined) return undefined;
  const { file, line, column, what, share, exponent } = worst;
  const cost = share * (placesOf(judged).at(-1)?.cost ?? 0);
  const source = sourceLine(file, line).trim();
  return { file, line, column, source, what, cost, exponent, share, isCounted: true };
}

/** A line that keeps less of it is not the reason. */
const LEAST_SHARE = 0.1;

function placesOf({ by, weighed }: JudgedSpace): readonly Place[] {
  return by === 'depth'
    ? weighed.counted.points.map(({ scale, sizes, depth }) => ({ scale, sizes, cost: depth }))
    : weighed.points.map(({ scale, sizes, bytes }) => ({ scale, sizes, cost: bytes }));
}

/** One that is large enough for what grows to show, and one a quarter of it. */
function twoPlaces(places: readonly Place[]): readonly Place[] {
  const large = places.findLast(({ scale }) => scale <= PROFILE_SCALE_MAX) ?? places[0];
  const small = large === undefined ? undefined : places.findLast(({ scale }) => scale <= large.scale / 4);
  return [small, large].filter((place) => place !== undefined);
}

function bySiteOf({ bySite, callsBySite }: RawProfile, by: JudgedSpace['by']): Float64Array {
  return by === 'depth' ? callsBySite : bySite;
}

/** How what a line keeps grows, by itself and against the budget. */
function growthOf(
  { costs }: LineCost,
  profiled: readonly (Place & { readonly steps: number })[],
  bound: Bound,
): { readonly exponent: number; readonly trend: number } {
  const own = profiled.map(({ scale, sizes, cost, steps }, at) => ({
    scale,
    cost: Math.max(1, (cost * (costs[at] ?? 0)) / Math.max(1, steps)),
    budget: bound.at(sizes),
  }));
  return {
    exponent: slope(own) ?? 0,
    trend: slope(own.map(({ scale, cost, budget }) => ({ scale, cost: cost / budget }))) ?? 0,
  };
}

function whatKeeps({ kind, name }: Site): string {
  switch (kind) {
    case 'made':
      return `makes ${name}`;
    case 'written':
      return 'sets elements that were not there';
    case 'spread':
    case 'rest':
      return 'copies what is left';
    case 'call':
      // A constructor adds one by one.
      if (/^[A-Z]/.test(name)) return `makes a new ${name}`;
      return KEEPS.find(({ names }) => names.includes(name))?.what ?? `kept inside ${name}`;
    case 'function':
      return 'a rest parameter is a new list';
    default:
      return 'loop body';
  }
}

function whatNests({ kind, name }: Site): string {
  return kind === 'call' ? `calls of ${name}, one inside the other` : 'calls, one inside the other';
}
