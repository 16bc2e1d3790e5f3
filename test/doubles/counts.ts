/** Series of step counts that follow a formula, as counting a real function would give them. */
import type { Bound } from '../../runner/growth/bound.ts';
import { parseBound } from '../../runner/growth/bound.ts';
import type { CountPoint, CountSeries, Ladder } from '../../runner/growth/count.ts';
import type { Site } from '../../runner/growth/sites.ts';

type Formula = (n: number) => number;

/** `doubling(4, 16)` is 4, 8, 16. */
export function doubling(from: number, to: number): readonly number[] {
  return from > to ? [] : [from, ...doubling(from * 2, to)];
}

export function upTo(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

export interface SeriesParts extends Partial<Omit<CountSeries, 'ladder'>> {
  readonly scales?: readonly number[];
  readonly ladder?: Partial<Ladder>;
  readonly depth?: Formula;
  readonly cpuMs?: (scale: number, steps: number) => number;
  readonly longest?: Formula;
}

/** @param lines steps of each site; the total is their sum */
export function seriesOf(
  lines: Formula | readonly Formula[],
  {
    scales = doubling(64, 32_768),
    ladder = {},
    depth = () => 1,
    cpuMs = (_scale, steps) => steps / 1e5,
    longest = () => 0,
    ...rest
  }: SeriesParts = {},
): CountSeries {
  const formulas = typeof lines === 'function' ? [lines] : lines;
  const whole: Ladder = { family: 'random', sweep: 'n', sizes: (n) => ({ n }), input: ({ n }) => [n], ...ladder };
  const points = scales.map((scale): CountPoint => {
    const bySite = Float64Array.from([...formulas.map((formula) => formula(scale)), 0]);
    const steps = bySite.reduce((sum, cost) => sum + cost, 0);
    return {
      scale,
      sizes: whole.sizes(scale),
      steps,
      depth: depth(scale),
      cpuMs: cpuMs(scale, steps),
      longest: longest(scale),
      bySite,
      opaque: new Float64Array(1),
      inside: new Float64Array(1),
    };
  });
  return { ladder: whole, points, ...rest };
}

/** One counter on each of these lines of one file: loop bodies, unless said otherwise. */
export function sitesOn(lines: readonly number[], parts: Partial<Site> = {}): readonly Site[] {
  const file = '/solutions/tiny.ts';
  const alone = { cause: undefined, home: '', isRecursive: false };
  return lines.map((line) => ({ kind: 'loop', name: '', file, line, column: 3, ...alone, ...parts }));
}

export function bound(text: string, symbols: readonly string[] = ['n', 'k']): Bound {
  const parsed = parseBound(text, symbols);
  if (parsed.kind === 'unreadable') throw new Error(parsed.reason);
  return parsed.bound;
}

export const log = (n: number) => Math.log2(Math.max(2, n));
